package dev.procession.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * All processes of one trial, found by a variable of their environment, which descendants inherit even if their parents
 * have ended. It asks Linux, and nothing of what procession itself knows.
 */
final class Family {

    private static final String VARIABLE = "PROCESSION_FAULTS_TRIAL";
    private static final Path PROCESSES = Path.of("/proc");
    private static final long SIGNAL_SECONDS = 10;

    private final String mark;

    /** @param mark a text that no other trial on this machine has */
    Family(String mark) {
        this.mark = mark;
    }

    String variable() {
        return VARIABLE;
    }

    String mark() {
        return mark;
    }

    /**
     * A living process.
     *
     * @param state the letter that Linux has for its state; {@code T} is a stopped one
     */
    record Member(long pid, long parent, String state, Role role, List<String> command) {

        boolean isStopped() {
            return state.equals("T");
        }

        @Override
        public String toString() {
            List<String> last = command.subList(Math.max(0, command.size() - 4), command.size());
            return pid + " (parent " + parent + ", " + state + ", " + role + "): … " + String.join(" ", last);
        }
    }

    /** All members that have not ended, in the order of their pids. A zombie has ended. */
    List<Member> living() {
        List<Member> members = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path each : all) {
                member(each).ifPresent(members::add);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        members.sort(Comparator.comparingLong(Member::pid));
        return members;
    }

    /** The living members of a role, in the order of their pids. */
    List<Member> living(Role role) {
        return living().stream().filter(member -> member.role() == role).toList();
    }

    private Optional<Member> member(Path process) {
        try {
            if (!strings(process.resolve("environ")).contains(VARIABLE + "=" + mark)) {
                return Optional.empty();
            }
            String stat = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            List<String> command = strings(process.resolve("cmdline"));
            if (fields[0].equals("Z") || fields[0].equals("X")) {
                return Optional.empty();
            }
            long pid = Long.parseLong(process.getFileName().toString());
            return Optional.of(new Member(pid, Long.parseLong(fields[1]), fields[0], Role.of(command), command));
        } catch (IOException e) {
            return Optional.empty(); // It has ended meanwhile, or belongs to somebody else.
        }
    }

    private static List<String> strings(Path file) throws IOException {
        return Arrays.asList(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("\0"));
    }

    /** Sends a signal such as {@code STOP}. The process may have ended already. */
    static void signal(String signal, long pid) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!kill.waitFor(SIGNAL_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("kill does not end");
        }
    }
}
