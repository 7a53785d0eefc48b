package dev.procession.faults;

import dev.procession.cli.PseudoTerminal;
import dev.procession.faults.Family.Member;
import dev.procession.shell.state.AttemptLog;
import dev.procession.shell.state.RunStore;
import dev.procession.shell.state.Settings;
import dev.procession.shell.state.StateFile;
import dev.procession.timeline.UnreadableTraceException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks at what is left of a trial after all shells have ended, and whether the next start works. */
final class Aftermath {

    private static final String STATE = "procession";

    private final Place place;
    private final Family family;
    private final List<String> problems;
    private final long deadlineSeconds;
    private final boolean historyMayBeCut;

    /**
     * Looks at a trial.
     *
     * @param problems receives a sentence for everything that must not be
     * @param deadlineSeconds the longest time that anything may take
     * @param historyMayBeCut whether the history could not be written completely, which the next start may say
     */
    Aftermath(Place place, Family family, List<String> problems, long deadlineSeconds, boolean historyMayBeCut) {
        this.place = place;
        this.family = family;
        this.problems = problems;
        this.deadlineSeconds = deadlineSeconds;
        this.historyMayBeCut = historyMayBeCut;
    }

    /**
     * No process outlives the shell.
     *
     * @param killed whether a shell was ended by SIGKILL. Then stopped processes may stay until the next start, because
     *     nothing that is stopped can notice the shell's end.
     */
    void onlyStoppedProcessesAreLeft(boolean killed) {
        if (!ShellAtTerminal.await(() -> unexpected(killed).isEmpty(), deadlineSeconds)) {
            problems.add("processes are left after the shell:" + lines(unexpected(killed)));
        }
    }

    private List<Member> unexpected(boolean killed) {
        List<Member> living = family.living();
        if (!killed) {
            return living;
        }
        Set<Long> stopped = new HashSet<>();
        int known = -1;
        while (known != stopped.size()) { // A ready JVM waits for its parent, which may be stopped.
            known = stopped.size();
            for (Member each : living) {
                if (each.isStopped() || stopped.contains(each.parent())) {
                    stopped.add(each.pid());
                }
            }
        }
        return living.stream().filter(each -> !stopped.contains(each.pid())).toList();
    }

    private static String lines(List<?> things) {
        StringBuilder text = new StringBuilder();
        things.forEach(each -> text.append("\n  ").append(each));
        return text.toString();
    }

    /** The history has a line that was typed and answered, and all of it is text. */
    void historyHas(String line) throws IOException {
        Path history = place.state().resolve(STATE).resolve("history");
        if (historyMayBeCut || line.isEmpty()) {
            return;
        }
        try {
            if (!Files.exists(history) || !Files.readString(history).contains(line)) {
                problems.add("the history has not \"" + line + "\"");
            }
        } catch (CharacterCodingException e) {
            problems.add("the history is no text");
        }
    }

    /** The next start gives a prompt, says nothing about damage, evaluates, runs a program, and ends. */
    void nextStartWorks(ShellAtTerminal next) {
        boolean prompt = next.awaitText(ShellAtTerminal.PROMPT, 0, deadlineSeconds);
        if (!historyMayBeCut) {
            problems.addAll(Screens.damage(next.screen()));
        }
        if (!prompt) {
            problems.add("the next start gives no prompt");
            return;
        }
        answers(next, "1+1", "==> 2");
        answers(next, "/run " + Program.SHORT.fileName(), "exit 0");
        next.type("/exit" + PseudoTerminal.ENTER);
        if (!next.awaitEnd(deadlineSeconds)) {
            problems.add("the next start does not end by /exit");
        }
    }

    private void answers(ShellAtTerminal shell, String line, String answer) {
        int before = shell.screen().length();
        shell.type(line + PseudoTerminal.ENTER);
        boolean answered = shell.awaitText(answer, before, deadlineSeconds);
        if (!answered
                || !shell.awaitText(ShellAtTerminal.PROMPT, shell.screen().lastIndexOf(answer), deadlineSeconds)) {
            problems.add("the next start does not answer " + line);
        }
    }

    /** After the next start has come and gone, there is no process, and no file but what is to be kept. */
    void nothingIsLeft() throws IOException {
        if (!ShellAtTerminal.await(() -> family.living().isEmpty(), deadlineSeconds)) {
            problems.add("processes are left after the next start:" + lines(family.living()));
        }
        List<String> left = new ArrayList<>(new TreeSet<>(place.temporaryFiles()));
        left.removeIf(Aftermath::isOfTheJvm);
        if (!left.isEmpty()) {
            problems.add("temporary files are left after the next start:" + lines(left));
        }
        for (Path each : Place.tree(place.state())) {
            String name = each.getFileName().toString();
            if (name.endsWith(".new") || name.equals("unfinished.jsonl") || isSetAside(name)) {
                problems.add("left in the state: " + each);
            }
        }
    }

    private boolean isSetAside(String name) {
        return name.contains("damaged") && !(historyMayBeCut && name.startsWith("history"));
    }

    /** Whether a file belongs to the tools of the JDK, which delete it themselves some time. */
    private static boolean isOfTheJvm(String name) {
        return name.startsWith("hsperfdata_") || name.startsWith(".java_pid") || name.startsWith(".attach_pid");
    }

    /** The product's own readers find nothing damaged. */
    void stateIsWhole() throws IOException {
        Path state = place.state().resolve(STATE);
        if (Settings.in(state).fault() != null) {
            problems.add("the settings are damaged");
        }
        for (Path each : Place.tree(state)) {
            if (each.getFileName().toString().equals("progress.properties")
                    && StateFile.in(each).fault() != null) {
                problems.add("the progress is damaged");
            }
            if (each.getFileName().toString().equals(AttemptLog.FILE)
                    && !Files.readString(each).endsWith("\n")) {
                problems.add("the last line of the attempts is unfinished");
            }
        }
        RunStore runs = new RunStore(state.resolve(RunStore.DIRECTORY));
        RunStore.Contents kept = runs.contents();
        kept.damaged().forEach(each -> problems.add("run " + each.number() + " is damaged: " + each.why()));
        for (int number : runs.numbers()) {
            try {
                runs.find(number);
            } catch (UnreadableTraceException e) {
                problems.add("run " + number + " cannot be read: " + e);
            }
        }
        runs.close();
    }

    /** No JVM has crashed. */
    void noCrashReports() throws IOException {
        List<Path> all = new ArrayList<>(Place.tree(place.work()));
        Path temporary = place.temporary();
        if (temporary != null) {
            all.addAll(Place.tree(temporary));
        }
        for (Path each : all) {
            if (each.getFileName().toString().matches("(hs_err|replay|core).*")) {
                problems.add("a JVM has left " + each);
            }
        }
    }
}
