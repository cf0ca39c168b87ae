#pragma once
// How sure an advice is, in one word.

#include "retort/enum_names.hpp"

#include <array>
#include <cstdint>

namespace retort {

enum class Strength : std::uint8_t { firm, leaning, open };

template <>
inline constexpr auto enum_names<Strength> = std::to_array<EnumName<Strength>>({
    {Strength::firm, "firm"},
    {Strength::leaning, "leaning"},
    {Strength::open, "open"},
});

}  // namespace retort
