#include "report/formats/adr.hpp"

#include "base/letters.hpp"
#include "report/render/escape.hpp"
#include "report/render/render.hpp"
#include "report/words/advice_sections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace retort {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_day(std::string_view text) {
  return !text.empty() &&
         std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
}

std::string without_period(std::string title) {
  while (title.ends_with('.')) title.pop_back();
  return title;
}

/// Sections of the advice under the headings of the template, without their own.
class MadrText {
 public:
  explicit MadrText(const Document& advice) : advice_(advice) {}

  MadrText& add(Block block) {
    chosen_.push_back(std::move(block));
    return *this;
  }

  /// What leads to it is left out where there is none.
  MadrText& add_section(std::string_view id, std::string_view lead = {}) {
    const Document found = section(advice_, id);
    if (found.empty()) return *this;
    if (!lead.empty()) add(Paragraph{std::string(lead)});
    chosen_.insert(chosen_.end(), found.begin() + 1, found.end());
    return *this;
  }

  std::string take() { return render_markdown(std::exchange(chosen_, {})); }

 private:
  const Document& advice_;
  Document chosen_;
};

/// The names of the approaches, which the weighing of them stands under.
List considered(const Document& advice) {
  List list;
  for (const Block& block : section(advice, sections::options.id)) {
    const auto* name = std::get_if<Subheading>(&block);
    if (name != nullptr) list.items.push_back({"", {name->text}});
  }
  return list;
}

std::string title_of(const Document& advice) {
  const Document verdict = section(advice, sections::verdict.id);
  const auto* lead = verdict.size() > 1 ? std::get_if<Lead>(&verdict[1]) : nullptr;
  return lead == nullptr ? std::string{} : without_period(lead->text);
}

std::string commands_of(const Confirmation& confirmation) {
  if (confirmation.expected.empty()) return "Advise again once a limit is lifted.\n\n";
  std::string settings;
  for (const std::string& word : confirmation.settings) settings += " " + quoted_for_shell(word);
  return fmt::format(
      "Record the decision once, in the root of the repository, and commit the record; then let "
      "every build check it there. It fails when the knowledge or the prices of its day lead "
      "elsewhere:\n\n"
      "    retort record{0}{1}\n    retort check retort.lock.json{1}\n\n"
      "The verdict alone, without a record:\n\n"
      "    retort advise{0}{1} --expect {2}\n\n",
      confirmation.flags, settings, confirmation.expected);
}

}  // namespace

Confirmation confirmation_of(const Report& report, std::span<const std::string> settings) {
  const std::optional<Approach>& approach = report.recommendation.approach;
  return {.date = report.costs.today,
          .flags = answer_flags(report),
          .settings = settings,
          .expected = approach ? std::string(to_string(*approach)) : ""};
}

std::string adr_record(const Document& advice, const Confirmation& confirmation) {
  std::string text = "---\nstatus: proposed\n";
  if (is_day(confirmation.date)) text += fmt::format("date: {}\n", confirmation.date);
  text += fmt::format("---\n\n# {}\n\n", markdown_text(title_of(advice)));
  MadrText record(advice);
  record.add(Heading{"Context and Problem Statement"})
      .add(Paragraph{"A language model is to work with our knowledge or in our manner. How do we "
                     "bring it there: by the prompt, a long context, retrieval, training, or "
                     "both?"})
      .add_section(sections::answers.id, "What is known:")
      .add_section(sections::missing.id, "Not answered:")
      .add(Heading{"Decision Drivers"})
      .add_section(sections::why.id)
      .add_section(sections::tensions.id)
      .add(Heading{"Considered Options"})
      .add(considered(advice))
      .add(Heading{"Decision Outcome"})
      .add_section(sections::outcome.id)
      .add_section(sections::strength.id)
      .add_section(sections::ruled_out.id, "Ruled out:");
  if (!confirmation.expected.empty()) {
    record.add(Subheading{"Consequences"}).add_section(sections::consequences.id);
  }
  text += record.add(Subheading{"Confirmation"}).take() + '\n' + commands_of(confirmation);
  record.add(Heading{"Pros and Cons of the Options"})
      .add_section(sections::options.id)
      .add(Heading{"More Information"})
      .add_section(sections::flowchart.id, "The guide's own flowchart:")
      .add_section(sections::changes.id, "Look at this again when:")
      .add_section(sections::revisit.id)
      .add_section(sections::precedents.id, "Published cases most like this one:")
      .add_section(sections::origin.id);
  return text + record.take();
}

std::string adr_slug(const Report& report) {
  constexpr std::size_t longest_slug = 60;
  const std::string title = report.recommendation.approach
                                ? without_period(report.recommendation.verdict)
                                : "No approach is left";
  std::string slug;
  for (const char c : title) {
    if (slug.size() == longest_slug) break;
    if (is_letter_or_digit(c)) {
      slug += lower_case(c);
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  while (slug.ends_with('-')) slug.pop_back();
  return slug.empty() ? "decision" : slug;
}

std::string answer_flags(const Report& report) {
  std::string flags;
  for (const ReportedAnswer& answer : report.answers) {
    if (answer.is_derived()) continue;
    flags += " -a " + quoted_for_shell(answer.question + "=" + answer.value);
  }
  return flags;
}

}  // namespace retort
