package koe.dashboard.overview;

import java.util.List;
import java.util.Optional;
import koe.dashboard.followup.InboxStore;
import koe.dashboard.metric.MetricReport;
import koe.dashboard.metric.ResponseRate;
import koe.dashboard.verbatim.Verbatim;

/**
 * All that the first page shows.
 *
 * @param npsChange against as many days before
 * @param responseRate completed out of delivered, of invitations only
 */
public record Overview(
    MetricReport nps,
    MetricReport csat,
    MetricReport ces,
    Optional<MetricReport.Change> npsChange,
    Optional<MetricReport.Change> csatChange,
    Optional<MetricReport.Change> cesChange,
    ResponseRate.Funnel funnel,
    Optional<ResponseRate.Share> responseRate,
    List<ThemeStore.Spoken> themes,
    List<Verbatim> verbatims,
    List<InboxStore.Entry> tasks,
    InboxStore.Counts counts) {

  /** True if anybody was invited or came by an open link. */
  public boolean hasFunnel() {
    return funnel.invited() + funnel.skipped() + funnel.opened() + funnel.started() > 0;
  }
}
