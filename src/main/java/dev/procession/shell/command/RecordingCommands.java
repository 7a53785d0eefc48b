package dev.procession.shell.command;

import dev.procession.shell.console.Messages;
import dev.procession.shell.explore.EveryOrder;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.run.Replay;
import dev.procession.shell.state.RunStore;
import dev.procession.shell.state.StoredRun;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TraceFile;
import dev.procession.timeline.UnreadableTraceException;
import dev.procession.timeline.view.View;
import dev.procession.trace.Speed;
import dev.procession.trace.TraceHeader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The commands for runs that are over: {@code /timeline}, {@code /runs} and {@code /replay}. */
public final class RecordingCommands {

    private static final CommandOption<Double> SPEED =
            new CommandOption<>("speed", "X", Double.class, RecordingCommands::speed);

    /** The option of {@code /timeline} that adds all figures to the bars. */
    private static final String FIGURES = "--figures";

    /** What {@code /timeline} draws after an exploration: not a run, but the tree of choices. */
    private static final String CHOICES = "choices";

    private final Foreground foreground;
    private final RunStore store;
    private final Messages messages;

    public RecordingCommands(Foreground foreground, RunStore store, Messages messages) {
        this.foreground = foreground;
        this.store = store;
        this.messages = messages;
    }

    public void addTo(CommandTable commands) {
        commands.add(Command.of("timeline", this::timeline)
                .completing(this::viewsAndRuns)
                .onlyLooking());
        commands.add(Command.of("runs", arguments -> runs()).onlyLooking());
        commands.add(Command.of("replay", this::replay).completing(this::recordings));
    }

    private List<String> viewsAndRuns() {
        List<String> words =
                new ArrayList<>(Arrays.stream(View.values()).map(View::word).toList());
        words.add(FIGURES);
        words.add(CHOICES);
        store.numbers().forEach(number -> words.add(number.toString()));
        return words;
    }

    private List<String> recordings() {
        List<String> words =
                new ArrayList<>(RunByName.completions(store.contents().runs()));
        words.addAll(FileArguments.here());
        words.add("--speed");
        return words;
    }

    private void timeline(String typed) {
        if (typed.strip().equals(CHOICES)) {
            choices();
            return;
        }
        View view = View.LANES;
        String run = "";
        boolean figures = false;
        for (String word : typed.isEmpty() ? new String[0] : typed.split("\\s+")) {
            Optional<View> named = View.parse(word);
            if (word.equals(FIGURES)) {
                figures = true;
            } else if (isNumber(word) && run.isEmpty()) {
                run = word;
            } else if (named.isPresent()) {
                view = named.get();
            } else {
                foreground.fail();
                messages.warn("timeline.which", TerminalSafe.line(word));
                return;
            }
        }
        Timeline timeline = run.isEmpty() ? last() : timeline(find(run));
        if (timeline != null) {
            messages.picture(
                    figures
                            ? View.figures(timeline, messages.layout(View.BARS))
                            : view.lines(timeline, messages.layout(view)));
        }
    }

    private void choices() {
        List<StyledLine> tree = foreground.shownSeries() instanceof EveryOrder every ? every.tree() : List.of();
        if (tree.isEmpty()) {
            foreground.fail();
            messages.note("tree.none");
        } else {
            messages.picture(tree.stream());
        }
    }

    /** The last run; null, with a message, if there is none. */
    @Nullable
    public Timeline last() {
        Timeline shown = foreground.shown();
        if (shown == null) {
            messages.note("timeline.none");
        }
        return shown;
    }

    private static @Nullable Timeline timeline(@Nullable TraceFile recording) {
        return recording == null ? null : recording.timeline();
    }

    public static boolean isNumber(String word) {
        return RunByName.isNumber(word);
    }

    /** The kept run with this number; null, with a message, if there is none or nothing of it is usable. */
    @Nullable
    public TraceFile find(String number) {
        try {
            Optional<TraceFile> found = store.find(Integer.parseInt(number.replace("#", "")));
            if (found.isEmpty()) {
                foreground.fail();
                messages.warn("runs.unknown", number);
                return null;
            }
            sayFaults(found.get());
            return found.get();
        } catch (UnreadableTraceException e) {
            refuse(e);
            return null;
        }
    }

    private void refuse(UnreadableTraceException e) {
        foreground.fail();
        messages.warn("recording.unusable", e.sentence(messages.language()));
    }

    private void sayFaults(TraceFile recording) {
        int pieces = recording.timeline().damagedPieces();
        if (pieces > 0) {
            messages.warn("recording.damaged", pieces);
        }
        recording.faults(messages.language()).forEach(fault -> messages.print(messages.lines(fault, Style.WARNING)));
    }

    private void runs() {
        RunStore.Contents contents = store.contents();
        if (contents.runs().isEmpty()) {
            messages.note("runs.none");
        } else {
            messages.print(new RunTable(messages).lines(contents.runs()));
            messages.note("runs.hint");
        }
        for (RunStore.Damaged damaged : contents.damaged()) {
            messages.warn("runs.damaged", damaged.number(), damaged.why().sentence(messages.language()));
        }
    }

    private void replay(String typed) {
        try {
            CommandArguments arguments = CommandArguments.parse("/replay", typed, List.of(SPEED));
            if (arguments.words().isEmpty()) {
                foreground.fail();
                messages.warn("replay.what");
                return;
            }
            replay(arguments.words(), arguments.value(SPEED).orElse(Speed.NORMAL));
        } catch (UsageException misuse) {
            foreground.fail();
            misuse.say(messages);
        }
    }

    /**
     * Replays a recording, or says what is wrong with it.
     *
     * @param what the number of a kept run, the name of its program, or a file with a recording
     */
    public void replay(String what, double speed) {
        Optional<StoredRun> named = isNumber(what) || isRecording(what)
                ? Optional.empty()
                : RunByName.find(what, store.contents().runs());
        String number = named.map(run -> Integer.toString(run.number())).orElse(isNumber(what) ? what : "");
        TraceFile recording = number.isEmpty() ? read(what) : find(number);
        if (recording != null) {
            play(recording, speed);
        }
    }

    /** Whether this is the name of a file that is there, and not of a program's source. */
    private static boolean isRecording(String typed) {
        try {
            return !typed.endsWith(".java") && Files.isRegularFile(FileArguments.path(typed));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The recording in a file; null, with a message, if nothing of it is usable. */
    private @Nullable TraceFile read(String typed) {
        try {
            TraceFile recording = TraceFile.read(FileArguments.path(typed));
            sayFaults(recording);
            return recording;
        } catch (InvalidPathException e) {
            foreground.fail();
            messages.warn("file.invalid", TerminalSafe.line(typed));
        } catch (UnreadableTraceException e) {
            refuse(e);
        }
        return null;
    }

    private void play(TraceFile recording, double speed) {
        Timeline timeline = recording.timeline();
        String seconds = messages.seconds(timeline.end() - timeline.origin());
        if (timeline.header().isPresent()) {
            TraceHeader header = timeline.header().get();
            messages.note(
                    "replay.begins", TerminalSafe.line(header.title()), RunTable.when(header.startedAt()), seconds);
        } else {
            messages.note("replay.nameless", seconds);
        }
        foreground.replay(new Replay(timeline, speed, messages));
    }

    private static double speed(String typed) throws UsageException {
        try {
            return Replay.parseSpeed(typed);
        } catch (NumberFormatException e) {
            throw new UsageException("replay.speed", typed);
        }
    }
}
