#include "json/knowledge/read_files.hpp"

#include "json/knowledge/data_files.hpp"
#include "json/knowledge/knowledge_reader.hpp"
#include "json/prices/catalogue_json.hpp"

#include <algorithm>
#include <array>

namespace retort {
namespace {

template <typename File>
void read_members(Node& file, Knowledge& knowledge) {
  KnowledgeReader reader(file, knowledge);
  File::each_member(reader, knowledge);
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
  read_members<data_files::Questions>(file, knowledge);
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
  read_members<data_files::Costs>(file, knowledge);
  if (file.problems().size() > problems_before) return;
  check_defaults(file, knowledge.costs.quantities, assumed_role_count);
  check_defaults(file, knowledge.costs.rows, assumed_row_role_count);
}

constexpr std::array readers{
    FileReader{"knowledge.json", read_members<data_files::Identity>},
    FileReader{"sources.json", read_members<data_files::Sources>},
    FileReader{"approaches.json", read_members<data_files::Approaches>},
    FileReader{"questions.json", read_questions, leave_questions},
    FileReader{"workload.json", read_questions, leave_questions},
    FileReader{"rules.json", read_members<data_files::Rules>},
    FileReader{"vetoes.json", read_members<data_files::Vetoes>},
    FileReader{"tensions.json", read_members<data_files::Tensions>},
    FileReader{"contradictions.json", read_members<data_files::Contradictions>},
    FileReader{"delivery.json", read_members<data_files::Delivery>},
    FileReader{"derived.json", read_members<data_files::Derived>},
    FileReader{"flowchart.json", read_members<data_files::Flowchart>},
    FileReader{"plan.json", read_members<data_files::Plan>},
    FileReader{"precedents.json", read_members<data_files::Precedents>},
    FileReader{"comparison.json", read_members<data_files::Comparison>},
    FileReader{"prices.json", read_catalogue_file},
    FileReader{"costs.json", read_costs},
    FileReader{"guide.json", read_members<data_files::Guides>},
    FileReader{"formulas.json", read_formulas},
    FileReader{"presets.json", read_members<data_files::Presets>},
};

}  // namespace

std::span<const FileReader> file_readers() { return readers; }

}  // namespace retort
