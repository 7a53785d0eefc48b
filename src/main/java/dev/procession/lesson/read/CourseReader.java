package dev.procession.lesson.read;

import dev.procession.lesson.Course;
import dev.procession.lesson.CourseText;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Prose;
import dev.procession.lesson.TypedNames;
import dev.procession.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Reads {@code course.md}, or the same file in another language. */
final class CourseReader {

    /**
     * The contents of the file.
     *
     * @param list the position of the list of lessons
     */
    record CourseDraft(Path file, CourseText text, List<String> lessons, Position list) {}

    private static final Set<String> KEYS = Set.of("format", "title", "language");

    private final Path folder;
    private final Language language;
    private final Path file;
    private final Problems problems;
    private final ProseReader prose;

    CourseReader(Path folder, Language language, Problems all) {
        this.folder = folder;
        this.language = language;
        this.file = folder.resolve(Course.fileName(language));
        this.problems = all.forFile(file);
        this.prose = new ProseReader(new InlineReader(new LinkResolver(folder, problems), problems), problems);
    }

    Path file() {
        return file;
    }

    Optional<CourseDraft> read() {
        return TextFile.translation(folder, Course.fileName(language), language, problems)
                .map(this::read);
    }

    private CourseDraft read(String text) {
        FrontMatter facts = FrontMatter.read(text, KEYS, problems);
        facts.checkFormat();
        String title = value(facts, "title", "procession");
        String name = value(facts, "language", language.code());
        List<Prose> introduction = new ArrayList<>();
        Node list = null;
        for (Node node : Markdown.children(Markdown.parse(facts.body(), problems))) {
            if (list == null && node instanceof OrderedList) {
                list = node;
            } else if (!(node instanceof Heading heading && heading.getLevel() == 1)) {
                prose.read(node).ifPresent(introduction::add);
            }
        }
        List<String> lessons = list == null ? List.of() : lessons(list);
        Position at = list == null ? Position.START : Position.of(list);
        if (lessons.isEmpty()) {
            problems.add(at, ProblemKind.COURSE_WITHOUT_LESSONS);
        }
        return new CourseDraft(file, new CourseText(title, name, introduction), lessons, at);
    }

    private static String value(FrontMatter facts, String key, String fallback) {
        return facts.required(key).map(FrontMatter.Entry::value).orElse(fallback);
    }

    private List<String> lessons(Node list) {
        List<String> names = new ArrayList<>();
        for (Node item : Markdown.children(list)) {
            boolean link = item.getFirstChild() instanceof Paragraph paragraph
                    && paragraph.getFirstChild() instanceof Link only
                    && only.getNext() == null
                    && paragraph.getNext() == null;
            if (link) {
                lesson((Link) item.getFirstChild().getFirstChild(), names);
            } else {
                problems.add(Position.of(item), ProblemKind.COURSE_ITEM_WRONG, Lesson.fileName(language));
            }
        }
        return names;
    }

    private void lesson(Link link, List<String> names) {
        Position at = Position.of(link);
        String[] parts = link.getDestination().split("/", -1);
        if (parts.length != 2 || !parts[1].equals(Lesson.fileName(language))) {
            problems.add(at, ProblemKind.COURSE_ITEM_WRONG, Lesson.fileName(language));
        } else if (!TypedNames.isKebab(parts[0])) {
            problems.add(at, ProblemKind.LESSON_NAME_WRONG, parts[0]);
        } else if (names.contains(parts[0])) {
            problems.add(at, ProblemKind.LESSON_TWICE, parts[0]);
        } else if (new LinkResolver(folder, problems).file(parts[0] + "/", at).isPresent()) {
            names.add(parts[0]);
        }
    }
}
