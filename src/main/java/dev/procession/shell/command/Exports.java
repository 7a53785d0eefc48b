package dev.procession.shell.command;

import dev.procession.export.ExportException;
import dev.procession.export.ExportFile;
import dev.procession.export.ExportSetting;
import dev.procession.export.RunTree;
import dev.procession.shell.console.Messages;
import dev.procession.text.Style;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exports runs into files, and reports each file or what is wrong with it. */
public final class Exports {

    private final Messages messages;
    private final String version;

    /** @param version the version of procession, which the files name as their author */
    public Exports(Messages messages, String version) {
        this.messages = messages;
        this.version = version;
    }

    /** Writes each file and says so. A file that cannot be written is reported, and the others are still written. */
    public boolean write(Timeline timeline, List<String> names) {
        return write(timeline, null, names);
    }

    /**
     * The same after every order was explored.
     *
     * @param tree what a page shows of all runs; null if there is only the one run. Other formats show that
     */
    public boolean write(Timeline timeline, @Nullable RunTree tree, List<String> names) {
        ExportSetting setting =
                new ExportSetting(messages.language(), messages.console().cells(), version);
        boolean all = true;
        for (String name : names) {
            try {
                ExportFile file = ExportFile.of(name);
                boolean replaced = file.exists();
                if (tree != null && file.takesTree()) {
                    file.write(tree, setting);
                } else {
                    file.write(timeline, setting);
                }
                messages.say(
                        replaced ? "export.replaced" : "export.done",
                        TerminalSafe.line(file.path().toString()));
            } catch (ExportException e) {
                messages.print(messages.lines(e.sentence(messages.language()), Style.WARNING));
                all = false;
            }
        }
        return all;
    }

    /**
     * Checks before the run what can be checked of the files; reports each problem, and returns true if there is none.
     */
    public boolean check(List<String> names) {
        boolean all = true;
        for (String name : names) {
            try {
                ExportFile.of(name).check();
            } catch (ExportException e) {
                messages.print(messages.lines(e.sentence(messages.language()), Style.WARNING));
                all = false;
            }
        }
        return all;
    }
}
