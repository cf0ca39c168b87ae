#include "knowledge/role.hpp"

#include <algorithm>
#include <array>

namespace retort {
bool saves_when_higher(Role role) {
  constexpr std::array saving{Role::batch_percent,       Role::mfu_percent,
                              Role::prefill_mfu_percent, Role::cache_hit_percent,
                              Role::utilisation_percent, Role::tokens_per_second};
  return std::ranges::find(saving, role) != saving.end();
}

}  // namespace retort
