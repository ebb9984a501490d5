// The gallery's drawings: people and papers, places and maps, meters and medals. See gallery.hpp.
#include <iterator>

#include "build/generated/icons.hpp"
#include "game/kit/gallery.hpp"

namespace motcua::kit::gallery {

void pictures(Kit& kit, Choices& choices) {
    const Words say(kit, choices);
    top(kit, choices, say("Giấy tờ của bà Hoa", "Mrs Hoa's papers"));
    kit.begin_row();
    kit.image("grandmother", "grandmother", say("Bà Hoa", "Mrs Hoa"), 88);
    kit.text(say("“Cháu ơi, giấy tờ của bà ở cả đây. Cháu xem giúp bà giấy nào dùng được nhé, cái nào mờ quá thì bà đi chụp lại.”",
                 "“Dear, all my papers are here. Could you see which of them will do? If one is too blurred, I'll take it again.”"));
    kit.end_row();
    const Term name{say("Họ tên:", "Name:"), "Trần Gia Bảo"}, born{say("Ngày sinh:", "Born:"), "12/04/2019"}, place{say("Nơi đăng ký:", "Registered in:"), say("Phường Sông Xanh", "Sông Xanh ward")};
    constexpr const char* kinds[] = {"letter", "card", "record", "diploma", "certificate", "book", "photo", "film", "receipt", "letter"};
    const std::string titles[std::size(kinds)] = {say("ĐƠN XIN NHẬP HỌC", "APPLICATION FOR A SCHOOL PLACE"), say("THẺ CĂN CƯỚC", "IDENTITY CARD"), say("GIẤY KHAI SINH", "BIRTH CERTIFICATE"),
                                  say("BẰNG TỐT NGHIỆP", "DIPLOMA"), say("GIẤY XÁC NHẬN", "CONFIRMATION"), say("SỔ HỘ KHẨU", "HOUSEHOLD BOOK"), say("Ảnh chụp mã QR", "Photo of a QR code"),
                                  say("Đoạn phim quay tờ đơn", "A film of the application"), say("BIÊN NHẬN", "RECEIPT"), say("GIẤY KHAI SINH", "BIRTH CERTIFICATE")};
    kit.begin_columns(300);
    for (std::size_t i = 0; i < std::size(kinds); ++i) {
        PaperPicture picture;
        picture.kind = kinds[i];
        picture.title = titles[i];
        picture.lines = {name, born, place};
        picture.is_blurred = i + 1 == std::size(kinds);
        picture.file_name = "giay-to-" + std::to_string(i + 1) + ".jpg";
        picture.watermark = say("MẪU – MÔ PHỎNG", "SPECIMEN – SIMULATION");
        const std::string id = "paper" + std::to_string(i);
        kit.begin_card(id + "-card", titles[i]);
        kit.paper(id, picture, titles[i] + say(" – bản mẫu", " – specimen"));
        static_cast<void>(kit.button(id + "-attach", say("Đính kèm", "Attach"), {.style = Style::secondary, .icon = icons::icon_upload}));
        kit.end_card();
        kit.next_column();
    }
    kit.end_columns();
    kit.heading(2, say("Thanh toán mô phỏng", "Simulated payment"));
    kit.qr("qr", say("Mã QR mô phỏng, không thanh toán được", "Simulated QR code, pays nothing"));
    kit.stars("stars", 3, 5, say("3 trên 5 sao", "3 of 5 stars"));
}

void places(Kit& kit, Choices& choices) {
    const Words say(kit, choices);
    top(kit, choices, say("Nơi chốn", "Places"));
    kit.heading(2, say("Bản đồ của một em", "One pupil's map"));
    std::vector<MapPlace> alone{{0.2f, 0.25f, "grandmother", true, false, -1}, {0.5f, 0.7f, "house", false, true, -1}, {0.8f, 0.3f, "books", false, false, -1}};
    kit.map("map-alone", alone, say("Bản đồ: một đèn sáng, một việc đang làm, một nơi chưa đến.", "Map: one lamp lit, one errand begun, one place not yet visited."));
    kit.heading(2, say("Bản đồ của cả lớp", "The class's map"));
    std::int32_t share = 0;
    for (MapPlace& place : alone) place.class_permille = share, share += 500;
    kit.map("map-class", alone, say("Bản đồ: vòng của lớp trống, nửa, và khép kín.", "Map: the class's ring empty, half, and closed."));
    kit.heading(2, say("Cảnh", "Scenes"));
    const std::vector<Spot> spots{{0.25f, 0.7f}, {0.75f, 0.6f}};
    kit.begin_columns(300);
    for (const std::string_view name : scene_names()) {
        const std::string id = "scene-" + std::string(name);
        kit.begin_card(id + "-card", std::string(name));
        kit.scene(id, name, spots, say("Cảnh có hai chỗ đánh số.", "A scene with two numbered spots."));
        kit.end_card();
        kit.next_column();
    }
    kit.end_columns();
}

void medals(Kit& kit, Choices& choices) {
    const Words say(kit, choices);
    top(kit, choices, say("Tiến độ và huy hiệu", "Progress and badges"));
    for (const std::int32_t permille : {0, 400, 1000}) {
        const std::string share = std::to_string(permille / 10);
        kit.meter("large-" + share, say("Cả lớp đã thắp ", "The class has lit ") + share + " %", permille, true);
        kit.meter("small-" + share, say("Phần đã làm: ", "Done so far: ") + share + " %", permille);
        kit.medal("medal-" + share, permille, permille == 1000, permille == 1000 ? say("Đã đạt", "Won") : say("Đang đến: ", "On the way: ") + share + " %");
    }
    for (int stars = 0; stars <= 3; ++stars) kit.stars("stars-" + std::to_string(stars), stars, 3, std::to_string(stars) + say(" trên 3 sao", " of 3 stars"));
}

}  // namespace motcua::kit::gallery
