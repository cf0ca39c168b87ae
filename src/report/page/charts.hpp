#pragma once
// The charts of a page, each drawn from the figures of the report; empty where there are none.

#include "advice/report.hpp"
#include "report/page/markup.hpp"

namespace retort {

/// How the points of both axes add up, reason by reason.
Markup waterfall_chart(const Report& report);

/// Which approach wins where on the two axes, with this case and its precedents.
Markup map_chart(const Report& report);

/// Cost over the horizon against volume: all approaches, the range of the first two, and where the
/// one that is advised becomes cheaper or dearer than another.
Markup volume_chart(const Report& report);

/// What each assumption alone does to the cost of the approach that is advised.
Markup tornado_chart(const Report& report);

/// Stage by stage to the first token, and the whole answer, against the limit.
Markup latency_chart(const Report& report);

/// How a reason is called in a chart and in its table: the answers it rests on.
std::string reason_name(const Reason& reason);

/// The swings of the approach that is advised, the widest few; nothing where there are none.
std::vector<ReportedSwing> shown_swings(const Report& report);

}  // namespace retort
