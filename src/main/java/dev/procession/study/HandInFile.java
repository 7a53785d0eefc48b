package dev.procession.study;

import dev.procession.study.HandIn.StepResult;
import dev.procession.study.HandInException.Reason;
import dev.procession.trace.JsonLine;
import dev.procession.trace.read.JsonFields;
import dev.procession.trace.read.TraceFormatException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form in which progress is handed in: a JSON array with one flat object a line, so that people and other programs
 * can read it. The last object has a checksum of all bytes before its line. It shows that a file was damaged or edited
 * by hand. It does not show who wrote it: whoever computes the checksum anew can write whatever they like.
 */
public final class HandInFile {

    /** Every such file has this near its beginning. */
    public static final String SIGNATURE = "{\"e\":\"progress\",\"format\":";

    /** No file is larger, with thousands of steps. */
    public static final int MOST_BYTES = 4 << 20;

    private static final int FORMAT = 1;
    private static final Pattern NAME = Pattern.compile("progress[^/\\\\]*\\.json");
    private static final String OPEN = "[\n";
    private static final String CLOSE = "\n]\n";

    private HandInFile() {}

    /** Whether a file of this name is meant for progress and not for a run: {@code progress.json, progress-ada.json}. */
    public static boolean isMeantBy(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    public static byte[] write(HandIn handIn) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(OPEN.getBytes(StandardCharsets.UTF_8));
        put(
                new JsonLine()
                        .begin("progress")
                        .add("format", FORMAT)
                        .add("name", handIn.name())
                        .add("at", handIn.at().toString())
                        .add("version", handIn.version())
                        .add("course", handIn.course())
                        .add("course-version", handIn.courseVersion())
                        .add("steps", handIn.steps().size())
                        .add("entries", handIn.entries())
                        .add("log", handIn.logSum()),
                out);
        for (StepResult step : handIn.steps()) {
            put(
                    new JsonLine()
                            .begin("step")
                            .add("lesson", step.lesson())
                            .add("lesson-version", step.lessonVersion())
                            .add("step", step.step())
                            .add("first", first(step.firstRight()))
                            .add("attempts", step.attempts())
                            .add("minutes", step.minutes())
                            .add("hints", step.hints())
                            .add("solution", step.solution())
                            .add("done", step.done()),
                    out);
        }
        JsonLine end = new JsonLine()
                .begin("end")
                .add("sum", sha256(out.toByteArray(), out.size()))
                .end();
        out.write(end.bytes(), 0, end.length() - 1);
        out.writeBytes(CLOSE.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /** What the first attempt was, in a word: {@code right}, {@code wrong} or {@code none}. */
    public static String first(@Nullable Boolean right) {
        return right == null ? "none" : right ? "right" : "wrong";
    }

    private static void put(JsonLine line, ByteArrayOutputStream out) {
        line.end();
        out.write(line.bytes(), 0, line.length() - 1);
        out.writeBytes(",\n".getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of the first bytes, in hexadecimal digits. */
    public static String sha256(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** @throws HandInException if the bytes are not what {@link #write} wrote */
    public static HandIn parse(byte[] bytes) throws HandInException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith(OPEN + SIGNATURE)) {
            // A program that reads and writes JSON may have put it into another form.
            boolean other = text.replaceAll("\\s", "").contains(SIGNATURE);
            throw new HandInException(other ? Reason.CHANGED : Reason.FOREIGN);
        }
        String[] lines = text.split("\n", -1);
        try {
            JsonFields head = fields(lines[1]);
            if (head.number("format") > FORMAT) {
                throw new HandInException(Reason.NEWER);
            }
            if (!text.endsWith(CLOSE) || lines.length < 5) {
                throw new HandInException(Reason.DAMAGED);
            }
            int last = text.lastIndexOf('\n', text.length() - CLOSE.length() - 1) + 1;
            int before = text.substring(0, last).getBytes(StandardCharsets.UTF_8).length;
            String sum = fields(lines[lines.length - 3]).text("sum");
            if (before > bytes.length || !sum.equals(sha256(bytes, before))) {
                throw new HandInException(Reason.CHANGED);
            }
            List<StepResult> steps = new ArrayList<>();
            for (String line : List.of(lines).subList(2, lines.length - 3)) {
                steps.add(step(fields(line)));
            }
            if (steps.size() != head.number("steps")) {
                throw new HandInException(Reason.DAMAGED);
            }
            HandIn handIn = new HandIn(
                    head.text("name"),
                    OffsetDateTime.parse(head.text("at")),
                    head.text("version"),
                    head.text("course"),
                    head.text("course-version"),
                    head.smallNumber("entries"),
                    head.text("log"),
                    steps);
            if (!Arrays.equals(bytes, write(handIn))) {
                throw new HandInException(Reason.CHANGED); // in a way that makes no difference to a reader
            }
            return handIn;
        } catch (TraceFormatException | DateTimeException e) {
            throw new HandInException(Reason.DAMAGED);
        }
    }

    private static JsonFields fields(String line) {
        return new JsonFields(line, 0, line.endsWith(",") ? line.length() - 1 : line.length());
    }

    private static StepResult step(JsonFields fields) throws HandInException {
        String first = fields.text("first");
        if (!List.of("right", "wrong", "none").contains(first)) {
            throw new HandInException(Reason.DAMAGED);
        }
        return new StepResult(
                fields.text("lesson"),
                fields.text("lesson-version"),
                fields.text("step"),
                first.equals("none") ? null : Boolean.valueOf(first.equals("right")),
                fields.smallNumber("attempts"),
                fields.number("minutes"),
                fields.smallNumber("hints"),
                fields.flag("solution"),
                fields.flag("done"));
    }
}
