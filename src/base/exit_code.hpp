#pragma once
// How the program ends; scripts rely on these.

namespace retort::exit_code {

inline constexpr int success = 0;
inline constexpr int gate_failed = 1;  ///< a check that the caller asked for did not hold
inline constexpr int bad_input = 2;    ///< bad usage, bad or missing answers
inline constexpr int bad_files = 3;    ///< cannot read or write, or bad knowledge
inline constexpr int our_bug = 70;
inline constexpr int interrupted = 130;

}  // namespace retort::exit_code
