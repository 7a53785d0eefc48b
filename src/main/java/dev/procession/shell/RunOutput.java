package dev.procession.shell;

import dev.procession.export.RunTree;
import dev.procession.shell.command.Exports;
import dev.procession.shell.console.Messages;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.view.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code procession run} and {@code procession replay} do with a run when it is over.
 *
 * @param view the picture to show; null for none
 * @param exports the files into which the run is exported
 * @param version the version of procession, which the files name as their author
 */
public record RunOutput(@Nullable View view, List<String> exports, String version) {

    /** Checks the files before the run; reports each problem, and returns true if there is none. */
    public boolean check(Messages messages) {
        return new Exports(messages, version).check(exports);
    }

    /**
     * Exports what was explored.
     *
     * @param timeline the run that other formats than a page show
     * @param tree what a page shows of all runs
     * @return false if a file could not be written
     */
    boolean export(@Nullable Timeline timeline, @Nullable RunTree tree, Messages messages) {
        return timeline == null || new Exports(messages, version).write(timeline, tree, exports);
    }

    /**
     * Shows and exports a run.
     *
     * @param timeline the run; null if none was made
     * @return false if a file could not be written
     */
    boolean show(@Nullable Timeline timeline, Messages messages) {
        if (timeline == null) {
            return true;
        }
        if (view != null) {
            messages.picture(view.lines(timeline, messages.layout(view)));
        }
        return new Exports(messages, version).write(timeline, exports);
    }
}
