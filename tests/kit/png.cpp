#include "tests/kit/png.hpp"

#include <zlib.h>

#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>

namespace motcua::kit::raster {
namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr std::uint8_t signature[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
constexpr std::uint8_t filter_up = 2;  // every row as its difference from the row above: most rows of a page are like it
constexpr std::size_t head_bytes = 13;

void put_number(Bytes& bytes, std::uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8) bytes.push_back(static_cast<std::uint8_t>(number >> shift));
}

std::uint32_t number_at(const std::uint8_t* at) { return std::uint32_t{at[0]} << 24 | std::uint32_t{at[1]} << 16 | std::uint32_t{at[2]} << 8 | at[3]; }

void put_chunk(Bytes& file, const char* kind, const Bytes& content) {
    put_number(file, static_cast<std::uint32_t>(content.size()));
    const std::size_t begin = file.size();
    file.insert(file.end(), kind, kind + 4);
    file.insert(file.end(), content.begin(), content.end());
    put_number(file, static_cast<std::uint32_t>(crc32(0, &file[begin], static_cast<uInt>(file.size() - begin))));
}

Bytes head_of(const Picture& picture) {
    Bytes head;
    put_number(head, static_cast<std::uint32_t>(picture.width));
    put_number(head, static_cast<std::uint32_t>(picture.height));
    for (const int part : {8, 2, 0, 0, 0}) head.push_back(static_cast<std::uint8_t>(part));  // 8 bits, RGB, no interlace
    return head;
}

}  // namespace

bool write_png(const Picture& picture, const std::string& path) {
    const std::size_t row_bytes = static_cast<std::size_t>(picture.width) * 3;
    Bytes raw;
    for (std::size_t row = 0; row < static_cast<std::size_t>(picture.height); ++row) {
        raw.push_back(filter_up);
        for (std::size_t i = 0; i < row_bytes; ++i)
            raw.push_back(static_cast<std::uint8_t>(picture.rgb[row * row_bytes + i] - (row == 0 ? 0 : picture.rgb[(row - 1) * row_bytes + i])));
    }
    uLongf packed_bytes = compressBound(static_cast<uLong>(raw.size()));
    Bytes packed(packed_bytes);
    if (compress2(packed.data(), &packed_bytes, raw.data(), static_cast<uLong>(raw.size()), 9) != Z_OK) return false;
    packed.resize(packed_bytes);
    Bytes file(std::begin(signature), std::end(signature));
    put_chunk(file, "IHDR", head_of(picture));
    put_chunk(file, "IDAT", packed);
    put_chunk(file, "IEND", {});
    std::ofstream out(path, std::ios::binary);
    out.write(reinterpret_cast<const char*>(file.data()), static_cast<std::streamsize>(file.size()));
    return out.good();
}

std::optional<Picture> read_png(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    const Bytes file{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    constexpr std::size_t head_at = sizeof signature + 8, data_at = head_at + head_bytes + 4 + 8;
    if (file.size() < data_at || std::memcmp(file.data(), signature, sizeof signature) != 0) return std::nullopt;
    Picture picture;
    picture.width = static_cast<int>(number_at(&file[head_at]));
    picture.height = static_cast<int>(number_at(&file[head_at + 4]));
    const std::size_t packed_bytes = number_at(&file[data_at - 8]);
    if (picture.width <= 0 || picture.height <= 0 || picture.width > 20000 || picture.height > 20000 || packed_bytes > file.size() - data_at) return std::nullopt;
    const std::size_t row_bytes = static_cast<std::size_t>(picture.width) * 3, rows = static_cast<std::size_t>(picture.height);
    Bytes raw(rows * (row_bytes + 1));
    uLongf raw_bytes = static_cast<uLongf>(raw.size());
    if (uncompress(raw.data(), &raw_bytes, &file[data_at], static_cast<uLong>(packed_bytes)) != Z_OK || raw_bytes != raw.size()) return std::nullopt;
    picture.rgb.resize(rows * row_bytes);
    for (std::size_t row = 0; row < rows; ++row) {
        if (raw[row * (row_bytes + 1)] != filter_up) return std::nullopt;
        for (std::size_t i = 0; i < row_bytes; ++i)
            picture.rgb[row * row_bytes + i] = static_cast<std::uint8_t>(raw[row * (row_bytes + 1) + 1 + i] + (row == 0 ? 0 : picture.rgb[(row - 1) * row_bytes + i]));
    }
    return picture;
}

}  // namespace motcua::kit::raster
