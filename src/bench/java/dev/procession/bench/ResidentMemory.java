package dev.procession.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resident memory of processes. The operating system counts a shared page for each process that uses it. */
final class ResidentMemory {

    private static final double KIB_PER_MIB = 1024;
    private static final String LINE = "VmRSS:";

    private ResidentMemory() {}

    static double megabytes(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        return (Files.exists(status) ? fromProc(status) : fromPs(pid)) / KIB_PER_MIB;
    }

    /** The sum for a process and all its descendants. */
    static double megabytes(ProcessHandle root) throws IOException {
        double sum = 0;
        for (ProcessHandle member : BenchProcesses.members(root)) {
            sum += megabytes(member.pid());
        }
        return sum;
    }

    private static long fromProc(Path status) throws IOException {
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith(LINE)) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IOException("no " + LINE + " in " + status);
    }

    private static long fromPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Long.parseLong(answer.strip());
    }
}
