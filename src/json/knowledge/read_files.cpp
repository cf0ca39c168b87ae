#include "json/knowledge/read_files.hpp"

#include "json/knowledge/data_files.hpp"
#include "json/knowledge/knowledge_reader.hpp"
#include "json/prices/catalogue_json.hpp"

#include <algorithm>
#include <array>

namespace retort {
namespace {

template <typename List>
void read_members(const data_files::File<List>& file, Node& node, Knowledge& knowledge) {
  KnowledgeReader reader(node, knowledge);
  file.list(reader, knowledge);
}

template <typename Enum>
void check_roles(Node& file, const Knowledge& knowledge, std::optional<Enum> Question::*role) {
  for (const Question& question : knowledge.questions) {
    if (!(question.*role)) continue;
    const auto count = std::ranges::count(knowledge.questions, question.*role, role);
    if (count == 1) continue;
    file.report(ProblemCode::duplicate_id, "one question for each role",
                fmt::format("{} for {}", count, to_string(*(question.*role))));
    return;
  }
}

/// One without an id may be any that is named elsewhere: see `find_id`.
void leave_questions(Knowledge& knowledge) { knowledge.questions.emplace_back(); }

/// The questions of either file, one table.
void read_questions(Node& file, Knowledge& knowledge) {
  const std::size_t problems_before = file.problems().size();
  std::vector<Question> earlier = std::exchange(knowledge.questions, {});
  read_members(data_files::questions, file, knowledge);
  std::optional<Node> table = file.find("questions");
  std::vector<Node> rows = table ? table->items() : std::vector<Node>{};
  for (std::size_t i = 0; i < knowledge.questions.size(); ++i) {
    report_repeated_id(rows[i], earlier, knowledge.questions[i].id);
  }
  std::ranges::move(knowledge.questions, std::back_inserter(earlier));
  knowledge.questions = std::move(earlier);
  if (rows.empty() && file.problems().size() > problems_before) leave_questions(knowledge);
  check_roles(file, knowledge, &Question::role);
  check_roles(file, knowledge, &Question::row);
}

void read_catalogue_file(Node& file, Knowledge& knowledge) {
  read_catalogue(file, knowledge.catalogue);
  offer_rows(knowledge);
}

/// Each role that needs a default ends with one that always holds.
template <typename Entry>
void check_defaults(Node& file, const std::vector<Entry>& entries, std::size_t needed) {
  using Role = decltype(Entry::role);
  std::vector<std::size_t> from_default(needed, 0);  // the default, and what stands behind it
  for (const Entry& entry : entries) {
    const auto role = static_cast<std::size_t>(entry.role);
    if (role >= needed) {
      file.report(ProblemCode::contradiction, "no default where the model does without",
                  std::string(to_string(entry.role)));
      continue;
    }
    if (!entry.when || from_default[role] > 0) ++from_default[role];
    if (from_default[role] == 2) {
      file.report(ProblemCode::contradiction, "nothing after the default that always holds",
                  fmt::format("another for {}", to_string(entry.role)));
    }
  }
  for (std::size_t role = 0; role < needed; ++role) {
    if (from_default[role] > 0) continue;
    file.report(
        ProblemCode::missing_key,
        fmt::format("a default for {} that always holds", to_string(static_cast<Role>(role))),
        "none");
  }
}

void read_costs(Node& file, Knowledge& knowledge) {
  const std::size_t problems_before = file.problems().size();
  read_members(data_files::costs, file, knowledge);
  if (file.problems().size() > problems_before) return;
  check_defaults(file, knowledge.costs.quantities, assumed_role_count);
  check_defaults(file, knowledge.costs.rows, assumed_row_role_count);
}

/// Those for which more is done than reading their members.
constexpr std::array others{
    FileReader{"questions.json", read_questions, leave_questions},
    FileReader{"workload.json", read_questions, leave_questions},
    FileReader{"prices.json", read_catalogue_file},
    FileReader{"costs.json", read_costs},
    FileReader{"formulas.json", read_formulas},
};

template <std::size_t Index>
constexpr FileReader reader() {
  constexpr std::string_view name = std::get<Index>(data_files::all).name;
  const auto other = std::ranges::find(others, name, &FileReader::name);
  if (other != others.end()) return *other;
  return {name, [](Node& file, Knowledge& knowledge) {
            read_members(std::get<Index>(data_files::all), file, knowledge);
          }};
}

template <std::size_t... Index>
constexpr auto all_readers(std::index_sequence<Index...> /*each*/) {
  return std::array{reader<Index>()...};
}

constexpr std::array readers =
    all_readers(std::make_index_sequence<std::tuple_size_v<decltype(data_files::all)>>{});

}  // namespace

std::span<const FileReader> file_readers() { return readers; }

}  // namespace retort
