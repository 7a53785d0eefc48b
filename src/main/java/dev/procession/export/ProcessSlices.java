package dev.procession.export;

import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.Wait;
import dev.procession.timeline.lanes.LockChanges.Holding;
import dev.procession.timeline.lanes.TimelineViewModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds everything that lasted for a time in each process, as slices of a Chrome trace: its life, its boot, its waits,
 * and the times for which it held a lock.
 */
final class ProcessSlices {

    private final TimelineViewModel model;
    private final Timeline timeline;
    private final ExportSetting setting;
    private final List<List<Slice>> slices = new ArrayList<>();

    ProcessSlices(TimelineViewModel model, ExportSetting setting) {
        this.model = model;
        this.setting = setting;
        timeline = model.timeline();
        for (ProcessRecord life : timeline.processes()) {
            List<Slice> of = new ArrayList<>();
            slices.add(of);
            add(of, life, life.begin(), life.end(), model.name(life), "process", details(life));
            Long started = life.startedAt();
            if (started != null) {
                add(of, life, life.begin(), started, setting.texts().get("slice.boot"), "boot", Map.of());
            }
            for (Wait wait : life.waits()) {
                add(of, life, wait.begin(), wait.end(), model.words(wait), "wait", Map.of());
            }
        }
        addHoldings();
    }

    /** The slices of each process, by its index. */
    List<List<Slice>> all() {
        return slices;
    }

    private Map<String, String> details(ProcessRecord life) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("pid", model.ident(life));
        details.put("end", model.ending(life));
        if (life.daemon()) {
            details.put("daemon", "true");
        }
        return details;
    }

    private void add(
            List<Slice> of,
            ProcessRecord life,
            long begin,
            long end,
            String name,
            String category,
            Map<String, String> details) {
        long from = Math.max(0, RelativeTime.sinceOrigin(timeline, Math.max(begin, life.begin())));
        long to = RelativeTime.sinceOrigin(timeline, Math.min(end, life.end()));
        if (from < to) {
            of.add(new Slice(from, to, name, category, details));
        }
    }

    private record LockHold(int process, int lock) {}

    private void addHoldings() {
        Map<LockHold, Long> since = new HashMap<>();
        Map<Integer, List<Integer>> holders = new HashMap<>();
        for (Holding holding : model.holdings()) {
            long t = model.rows().get(holding.row()).t();
            for (int process : holders.getOrDefault(holding.lock(), List.of())) {
                if (!holding.holders().contains(process)) {
                    end(new LockHold(process, holding.lock()), since, t);
                }
            }
            for (int process : holding.holders()) {
                since.putIfAbsent(new LockHold(process, holding.lock()), t);
            }
            holders.put(holding.lock(), holding.holders());
        }
        for (LockHold held : List.copyOf(since.keySet())) {
            end(held, since, Long.MAX_VALUE);
        }
    }

    private void end(LockHold held, Map<LockHold, Long> since, long t) {
        Long begin = since.remove(held);
        if (begin != null) {
            String name = setting.texts().get("slice.holds", model.locks().get(held.lock));
            ProcessRecord life = timeline.processes().get(held.process);
            add(slices.get(held.process), life, begin, t, name, "lock", Map.of());
        }
    }
}
