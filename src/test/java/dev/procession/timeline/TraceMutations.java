package dev.procession.timeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Damages a trace as disks, editors and attackers do; the same for the same seed. */
final class TraceMutations {

    private static final String[] NUMBERS = {
        "-1",
        "0",
        "9223372036854775807",
        "-9223372036854775808",
        "99999999999999999999",
        "4611686018427387904",
        "-4611686018427387903",
        "1e9",
        "1.5",
        "null",
        "\"4321\"",
        "4310",
        "4321"
    };

    private static final String[] TEXTS = {
        "\\u001b[2J\\u001b]0;title\\u0007",
        "\\u009b31m",
        "\\u202e\\u2066",
        "\\ud800",
        "{\\\"e\\\":\\\"exited\\\"",
        "{0}{1}",
        "%s%n",
        "\\u0000",
        "名".repeat(200),
        "x".repeat(20_000),
        "\\r\\n\\r\\n\\r",
        "MainProcess",
        ""
    };

    private final Random random;

    TraceMutations(long seed) {
        random = new Random(seed);
    }

    byte[] damage(String trace) {
        List<String> lines = new ArrayList<>(Arrays.asList(trace.split("\n")));
        for (int i = random.nextInt(6); i >= 0; i--) {
            damage(lines);
        }
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(3) == 0) {
            for (int i = random.nextInt(12); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private void damage(List<String> lines) {
        if (lines.isEmpty()) {
            lines.add("");
        }
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(9)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size()), line);
            case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 3 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
            case 4 -> lines.set(at, line.replaceFirst("\"[a-z]+\":", "\"other\":"));
            case 5, 6 -> numbers(lines);
            case 7 -> texts(lines);
            default -> lines.set(at, line + line);
        }
    }

    /** Replaces a number by an absurd one in some lines. */
    private void numbers(List<String> lines) {
        String number = pick(NUMBERS);
        String field = pick(new String[] {"t", "pid", "seq", "ppid", "child", "process", "boot", "since", "status"});
        for (int i = 0; i < lines.size(); i++) {
            if (random.nextInt(4) == 0) {
                lines.set(i, lines.get(i).replaceFirst("\"" + field + "\":-?[0-9]+", "\"" + field + "\":" + number));
            }
        }
    }

    private void texts(List<String> lines) {
        String text = pick(TEXTS).replace("\\", "\\\\");
        String field = pick(new String[] {"text", "name", "title", "command", "on", "for", "e", "preview", "message"});
        for (int i = 0; i < lines.size(); i++) {
            if (random.nextInt(4) == 0) {
                lines.set(
                        i,
                        lines.get(i)
                                .replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + text + "\""));
            }
        }
    }

    private String pick(String[] values) {
        return values[random.nextInt(values.length)];
    }
}
