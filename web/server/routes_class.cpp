// The teacher's pages about classes: the list with the school's coverage, a new class, one class, its poster and CSV.
#include <charconv>

#include "web/server/class_pages.hpp"
#include "web/server/class_routes.hpp"
#include "web/server/course_pages.hpp"
#include "web/server/coverage.hpp"
#include "web/server/http.hpp"
#include "web/server/join_code.hpp"
#include "web/server/qr.hpp"

namespace motcua::server {

namespace {

Response classes_page(Server& server, const Request& request, const Teacher& teacher) {
    const Language language = language_of(request);
    const bool is_english = language == Language::english;
    mustache::data data{mustache::data::type::object};
    mustache::data classes{mustache::data::type::list};
    for (const Class& one : server.classroom.of_teacher(teacher.id)) {
        mustache::data item{mustache::data::type::object};
        set_class(item, one);
        const ClassCount count = class_count(*server.store, one.id);
        item.set("joined", std::to_string(count.joined));
        item.set("finished", std::to_string(count.finished));
        classes.push_back(item);
    }
    data.set("has_classes", classes.is_non_empty_list());
    data.set("classes", classes);
    mustache::data lines{mustache::data::type::list};
    for (const CoverageLine& line : coverage(*server.store)) {
        mustache::data item{mustache::data::type::object};
        item.set("school", line.school);
        item.set("school_year", year_text(line.school_year));
        item.set("classes", std::to_string(line.classes));
        item.set("enrolled", std::to_string(line.enrolled));
        item.set("joined", std::to_string(line.joined));
        item.set("joined_percent", percent_text(permille(line.joined, line.enrolled), is_english));
        item.set("completed", std::to_string(line.completed));
        item.set("completed_percent", percent_text(permille(line.completed, line.enrolled), is_english));
        lines.push_back(item);
    }
    data.set("has_coverage", lines.is_non_empty_list());
    data.set("coverage", lines);
    PageFrame frame;
    frame.title = Words{"Các lớp", "Classes"}.in(language);
    frame.teacher = teacher.name;
    return page(server, request, "classes", std::move(frame), std::move(data));
}

mustache::data options(const std::vector<std::string>& values, const std::string& chosen) {
    mustache::data list{mustache::data::type::list};
    for (const std::string& value : values) {
        mustache::data item{mustache::data::type::object};
        item.set("value", value);
        item.set("label", year_text(value));
        item.set("is_chosen", value == chosen);
        list.push_back(item);
    }
    return list;
}

Response class_form(Server& server, const Request& request, const Teacher& teacher, const NewClass& typed,
                    const std::vector<FieldWords>& problems) {
    const Language language = language_of(request);
    mustache::data data{mustache::data::type::object};
    data.set("school", typed.school);
    data.set("name", typed.name);
    data.set("seats", typed.seats);
    data.set("localities", locality_options(typed.locality, language));
    data.set("grades", options({"6", "7", "8", "9", "10", "11", "12"}, typed.grade));
    data.set("school_years", options(server.classroom.school_years(), typed.school_year));
    mustache::data schools{mustache::data::type::list};
    for (const CoverageLine& line : coverage(*server.store)) {
        mustache::data item{mustache::data::type::object};
        item.set("name", line.school);
        schools.push_back(item);
    }
    data.set("schools", schools);
    set_course_options(data, server.courses, typed.course, language);
    mustache::data list{mustache::data::type::list};
    for (const FieldWords& problem : problems) {
        mustache::data item{mustache::data::type::object};
        item.set("field", problem.field);
        item.set("words", problem.words.in(language));
        list.push_back(item);
        data.set(problem.field + "_problem", problem.words.in(language));
    }
    data.set("has_problems", !problems.empty());
    data.set("problems", list);
    PageFrame frame;
    frame.title = Words{"Tạo lớp", "Create a class"}.in(language);
    frame.teacher = teacher.name;
    return page(server, request, "class_new", std::move(frame), std::move(data), problems.empty() ? 200 : 422);
}

const Words course_gone = {"Khóa học này vừa được gỡ khỏi máy chủ. Hãy chọn khóa khác.",
                           "This course has just been removed from the server. Choose another one."};
const Words course_not_kept = {"Máy chủ không ghi được bản sao của khóa học. Xem chỗ trống trên ổ đĩa rồi thử lại.",
                               "The server could not keep a copy of the course. Check that its disk has room, then try again."};

// A version that a class is to stay with must stay.
bool keep_course(Server& server, const CourseChoice& choice) {
    const Pack* pack = server.courses.choose(choice);
    return pack && (choice.hash.empty() || server.courses.keep(*pack));
}

Response change_course(Server& server, const Request& request, const Class& of) {
    const auto choice = typed_course(server.courses, field(request, "course"));
    const std::string back = "/gv/lop/" + std::to_string(of.id);
    if (!choice || !keep_course(server, *choice))
        return message_page(server, request, "message", choice ? 503 : 422, {"Chưa đổi khóa học", "The course was not changed"},
                            choice ? course_not_kept : course_gone, back, {"Về lớp", "Back to the class"});
    server.classroom.set_course(of.id, *choice);
    server.live.changed(of.id);
    return see_other(back + "?khoa=1");
}

Response create_class(Server& server, const Request& request, const Teacher& teacher) {
    const std::string typed_choice = field(request, "course");
    const auto course = typed_course(server.courses, typed_choice);
    const NewClass typed{field(request, "school"), field(request, "grade"), field(request, "school_year"),
                         field(request, "name"), field(request, "seats"), course.value_or(CourseChoice{}), field(request, "locality")};
    std::vector<FieldWords> problems;
    if (!course && !typed_choice.empty()) problems.push_back({"course", course_gone});
    if (course && !keep_course(server, *course)) problems.push_back({"course", course_not_kept});
    const std::int64_t id = server.classroom.create(teacher.id, typed, problems);
    return id ? see_other("/gv/lop/" + std::to_string(id)) : class_form(server, request, teacher, typed, problems);
}

// The page, its table and its CSV follow the same choice.
ClassView view_asked_for(Server& server, const Request& request, const Class& of) {
    return class_view(*server.store, server.courses, of, field(request, "nhiem-vu"));
}

Response class_page(Server& server, const Request& request, const Teacher& teacher, const Class& of) {
    const Language language = language_of(request);
    mustache::data data{mustache::data::type::object};
    set_class(data, of);
    const ClassView view = view_asked_for(server, request, of);
    set_board(data, view, of, language, server.clock());
    if (!view.mission.empty()) data.set("kept_query", "&nhiem-vu=" + view.mission);
    data.set("localities", locality_options(of.locality, language));
    const std::string address = server.pupil_addresses().front();
    data.set("address", address);
    data.set("is_live", true);
    data.set("qr", qr_svg(address + "/l/" + of.join_code,
                          Words{"Mã QR vào lớp " + of.name, "QR code to join class " + of.name}.in(language)));
    set_course_options(data, server.courses, of.course, language);
    set_course_now(data, server.courses, of.course, language);
    if (field(request, "khoa") == "1")
        data.set("notice", Words{"Đã đổi khóa học. Lượt đang làm giữ khóa của mình.", "The course is changed. Attempts under way keep theirs."}.in(language));
    if (const auto file = server.files.find(offline_page))
        data.set("offline_size", size_text(file->bytes.size(), language == Language::english));
    const std::string released = field(request, "da-nha");
    if (!released.empty() && released.size() <= 2 && released.find_first_not_of("0123456789") == std::string::npos)
        data.set("notice", Words{"Đã nhả chỗ " + released + ". Máy tiếp theo chọn chỗ này sẽ làm tiếp bài.",
                                 "Seat " + released + " is free. The next device to take it goes on with its attempt."}
                               .in(language));
    PageFrame frame;
    frame.title = Words{"Lớp ", "Class "}.in(language) + of.name;
    frame.teacher = teacher.name;
    return page(server, request, "class", std::move(frame), std::move(data));
}

Response board_part(Server& server, const Request& request, const Class& of) {
    mustache::data data{mustache::data::type::object};
    set_board(data, view_asked_for(server, request, of), of, language_of(request), server.clock());
    return page(server, request, "board", {}, std::move(data));
}

Response poster_page(Server& server, const Request& request, const Teacher& teacher, const Class& of) {
    const Language language = language_of(request);
    mustache::data data{mustache::data::type::object};
    set_class(data, of);
    const auto addresses = server.pupil_addresses();
    data.set("address", addresses.front());
    data.set("qr", qr_svg(addresses.front() + "/l/" + of.join_code,
                          Words{"Mã QR vào lớp " + of.name, "QR code to join class " + of.name}.in(language)));
    std::string others;
    for (std::size_t i = 1; i < addresses.size(); ++i)
        others += (i > 1 ? ", " : "") + addresses[i];
    if (!others.empty())
        data.set("addresses_note", Words{"Máy này còn có địa chỉ khác trong mạng: " + others + ".",
                                         "This machine has other addresses on the network: " + others + "."}
                                       .in(language));
    PageFrame frame;
    frame.title = Words{"Mã lớp ", "Code of class "}.in(language) + of.name;
    frame.teacher = teacher.name;
    return page(server, request, "poster", std::move(frame), std::move(data));
}

Response csv_file(Server& server, const Request& request, const Class& of) {
    auto response = drogon::HttpResponse::newHttpResponse();
    const ClassView view = view_asked_for(server, request, of);
    response->setBody(board_csv(view, of, language_of(request)));
    response->setContentTypeString("text/csv; charset=utf-8");
    response->addHeader("Content-Disposition", "attachment; filename=\"motcua-" + of.join_code +
                                                   (view.mission.empty() ? "" : "-" + view.mission) + ".csv\"");
    response->addHeader("Cache-Control", "no-store");
    return response;
}

Response release_seat(Server& server, const Request& request, const Class& of) {
    const std::string typed = field(request, "seat");
    std::int64_t seat = 0;
    std::from_chars(typed.data(), typed.data() + typed.size(), seat);
    if (seat < 1 || seat > of.seats || !server.classroom.release(of.id, seat))
        return message_page(server, request, "message", 422, {"Chưa nhả chỗ nào", "No seat was released"},
                            {"Chỗ này không có máy nào giữ, hoặc lớp không có số chỗ đó. Xem cột “Chỗ” của bảng.",
                             "No device holds this seat, or the class has no such seat. See the table."},
                            "/gv/lop/" + std::to_string(of.id), {"Về lớp", "Back to the class"});
    server.live.changed(of.id);
    return see_other("/gv/lop/" + std::to_string(of.id) + "?da-nha=" + std::to_string(seat));
}

Response change_locality(Server& server, const Request& request, const Class& of) {
    if (server.classroom.set_locality(of.id, field(request, "locality"))) return see_other("/gv/lop/" + std::to_string(of.id));
    return message_page(server, request, "message", 422, {"Chưa đổi địa bàn", "Nothing was changed"},
                        {"Hãy chọn phường, xã hoặc không phân biệt.", "Choose ward, commune or either."},
                        "/gv/lop/" + std::to_string(of.id), {"Về lớp", "Back to the class"});
}

} // namespace

void add_class_route(Server& server, const char* path, drogon::HttpMethod method, ClassHandler handler) {
    drogon::app().registerHandler(
        path,
        [&server, handler](const Request& request, Reply&& reply, std::string id) {
            for_teacher(
                server, request, reply, [&server, request, handler, id = std::move(id)](const Teacher& teacher) {
                    const auto of = class_of(server, teacher, id);
                    if (of) return handler(server, request, teacher, *of);
                    return message_page(server, request, "message", 404, {"Không có lớp này", "No such class"},
                                        {"Lớp không còn, hoặc thuộc về giáo viên khác. Chọn lớp trong danh sách.",
                                         "The class is gone or belongs to another teacher. Choose one from the list."},
                                        "/gv", {"Về các lớp", "To the classes"});
                });
        },
        {method});
}

std::optional<Class> class_of(Server& server, const Teacher& teacher, const std::string& id) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    if (error != std::errc() || end != id.data() + id.size()) return std::nullopt;
    auto found = server.classroom.find(number);
    if (!found || found->teacher != teacher.id) return std::nullopt;
    return found;
}

void add_class_routes(Server& server) {
    // Drogon keeps a reference to a handler that has a name: handlers are always written in place.
    drogon::app().registerHandler("/gv",
                                  [&server](const Request& request, Reply&& reply) {
                                      for_teacher(server, request, reply, [&server, request](const Teacher& teacher) {
                                          return classes_page(server, request, teacher);
                                      });
                                  },
                                  {drogon::Get});
    drogon::app().registerHandler("/gv/lop-moi",
                                  [&server](const Request& request, Reply&& reply) {
                                      for_teacher(server, request, reply, [&server, request](const Teacher& teacher) {
                                          if (request->method() == drogon::Post)
                                              return create_class(server, request, teacher);
                                          return class_form(
                                              server, request, teacher,
                                              {"", "6", server.classroom.school_years().front(), "", "40"}, {});
                                      });
                                  },
                                  {drogon::Get, drogon::Post});
    add_class_route(server, "/gv/lop/{1}", drogon::Get, class_page);
    add_class_route(server, "/gv/lop/{1}/bang", drogon::Get,
        [](Server& it, const Request& request, const Teacher&, const Class& of) {
            return board_part(it, request, of);
        });
    add_class_route(server, "/gv/lop/{1}/ma", drogon::Get, poster_page);
    add_class_route(server, "/gv/lop/{1}/csv", drogon::Get,
        [](Server& it, const Request& request, const Teacher&, const Class& of) { return csv_file(it, request, of); });
    add_class_route(server, "/gv/lop/{1}/mo", drogon::Post,
        [](Server& it, const Request& request, const Teacher&, const Class& of) {
            it.classroom.set_open(of.id, field(request, "is_open") == "1");
            return see_other("/gv/lop/" + std::to_string(of.id));
        });
    add_class_route(server, "/gv/lop/{1}/khoa", drogon::Post,
        [](Server& it, const Request& request, const Teacher&, const Class& of) {
            return change_course(it, request, of);
        });
    add_class_route(server, "/gv/lop/{1}/dia-ban", drogon::Post,
        [](Server& it, const Request& request, const Teacher&, const Class& of) {
            return change_locality(it, request, of);
        });
    add_class_route(server, "/gv/lop/{1}/nha-cho", drogon::Post,
        [](Server& it, const Request& request, const Teacher&, const Class& of) {
            return release_seat(it, request, of);
        });
}

} // namespace motcua::server
