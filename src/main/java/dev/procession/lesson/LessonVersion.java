package dev.procession.lesson;

import dev.procession.text.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells one version of a lesson from another, wherever it is installed: a short hash of its text in English, its
 * questions, its checks and its programs.
 */
public final class LessonVersion {

    private static final int CHARS = 12;

    private final StringBuilder text = new StringBuilder();

    private LessonVersion() {}

    public static String of(Lesson lesson) {
        LessonVersion version = new LessonVersion();
        LessonText text = lesson.text(Language.EN);
        version.part(lesson.name());
        version.part(text.title());
        text.steps().forEach(version::step);
        return hash(version.text.toString());
    }

    /** The version of a whole course: that of all its lessons. */
    public static String of(Course course) {
        return hash(course.lessons().stream().map(LessonVersion::of).collect(Collectors.joining(" ")));
    }

    private void part(String words) {
        text.append(words.length()).append(' ').append(words).append('\n');
    }

    private void step(Step step) {
        part(step.id());
        part(step.title());
        step.blocks().forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Block.Text it) {
            part(PlainText.of(List.of(it.prose())));
        } else if (block instanceof Block.Demo it) {
            part(it.program().source(Language.EN).text());
        } else if (block instanceof Block.Choice it) {
            part(PlainText.of(it.question()));
            it.answers().forEach(answer -> part((answer.right() ? "+" : "-") + PlainText.of(answer.content())));
        } else if (block instanceof Block.Order it) {
            part(PlainText.of(it.question()));
            it.lines().forEach(this::part);
        } else if (block instanceof Block.Exercise it) {
            part(PlainText.of(it.task()));
            part(it.start().source(Language.EN).text());
        } else if (block instanceof Block.Check it) {
            part(it.code());
        }
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
