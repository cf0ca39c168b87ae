// Runs commands in turn, round after round, and prints for each: its name, the best and the median
// wall time in milliseconds, the best processor time, and the largest memory in KiB.
//
// Usage: measure ROUNDS INPUT < COMMANDS    each line of COMMANDS: NAME, a tab, its words.
// In turn, so that what else the machine does falls on all of them alike.

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Command {
  std::string name;
  std::string words;
  std::vector<double> wall;
  std::vector<double> processor;
  long most_kib = 0;
  bool failed = false;
};

double milliseconds(const timeval& time) {
  return 1000.0 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1000.0;
}

std::vector<std::string> split(const std::string& text) {
  std::istringstream words(text);
  return {std::istream_iterator<std::string>(words), {}};
}

void run(Command& command, const char* input) {
  using Clock = std::chrono::steady_clock;
  std::vector<std::string> words = split(command.words);
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const Clock::time_point start = Clock::now();
  const pid_t child = ::fork();
  if (child == 0) {
    ::dup2(::open(input, O_RDONLY), STDIN_FILENO);
    ::dup2(::open("/dev/null", O_WRONLY), STDOUT_FILENO);
    ::execvp(arguments.front(), arguments.data());
    ::_exit(127);
  }
  int status = 0;
  rusage usage{};
  ::wait4(child, &status, 0, &usage);
  const std::chrono::duration<double, std::milli> took = Clock::now() - start;
  command.wall.push_back(took.count());
  command.processor.push_back(milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime));
  command.most_kib = std::max(command.most_kib, usage.ru_maxrss);
  command.failed = command.failed || status != 0;
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) return 2;
  std::vector<Command> commands;
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t tab = line.find('\t');
    commands.push_back({.name = line.substr(0, tab), .words = line.substr(tab + 1)});
  }
  for (int round = std::atoi(words[1]); round > 0; --round) {
    for (Command& command : commands) run(command, words[2]);
  }
  for (const Command& command : commands) {
    if (command.failed) {
      std::printf("%s\tfailed\n", command.name.c_str());
      continue;
    }
    std::printf("%s\t%.3f\t%.3f\t%.3f\t%ld\n", command.name.c_str(),
                *std::ranges::min_element(command.wall), median(command.wall),
                *std::ranges::min_element(command.processor), command.most_kib);
  }
  return 0;
}
