package dev.procession.lesson.read;

import dev.procession.lesson.Glossary;
import dev.procession.lesson.Inline;
import dev.procession.lesson.LanguageFallback;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Prose;
import dev.procession.lesson.Term;
import dev.procession.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Reads {@code glossary.md}, or the same file in another language. An entry is a heading with an id, a paragraph in
 * italics with other words for the same thing (which may be missing), the explanation, and a paragraph of two links: to
 * the step and to the program that show it.
 */
final class GlossaryReader {

    private static final Set<String> KEYS = Set.of("format", "title");
    private static final Pattern STEP = Pattern.compile("([^/#]+)/[^/#]+#(.+)");
    private static final Pattern PROGRAM = Pattern.compile("([^/]+)/(?:[^/]+/)?(\\w+)\\.java");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[,，、]");

    private final Path folder;
    private final Set<Language> languages;
    private final List<Lesson> lessons;
    private final Problems all;

    GlossaryReader(Path folder, Set<Language> languages, List<Lesson> lessons, Problems all) {
        this.folder = folder;
        this.languages = languages;
        this.lessons = lessons;
        this.all = all;
    }

    private static String fileName(Language language) {
        return Lesson.fileName(language).replaceFirst("lesson", "glossary");
    }

    /** The glossary, in all languages of the course. Empty if the course has none, or its files cannot be read. */
    Glossary read() {
        if (languages.stream().noneMatch(each -> Files.exists(folder.resolve(fileName(each))))) {
            return Glossary.NONE;
        }
        Map<Language, List<Term>> terms = new EnumMap<>(Language.class);
        for (Language language : languages) {
            TextFile.translation(folder, fileName(language), language, all)
                    .ifPresent(text -> terms.put(
                            language, new OneLanguage(all.forFile(folder.resolve(fileName(language)))).read(text)));
        }
        if (!terms.isEmpty()) {
            checkThatAllHaveTheSame(terms);
        }
        return new Glossary(terms);
    }

    private void checkThatAllHaveTheSame(Map<Language, List<Term>> terms) {
        List<String> ids =
                LanguageFallback.of(terms, Language.EN).stream().map(Term::id).toList();
        terms.forEach((language, translated) -> {
            List<String> here = translated.stream().map(Term::id).toList();
            if (!here.equals(ids)) {
                int same = 0;
                while (same < Math.min(ids.size(), here.size()) && ids.get(same).equals(here.get(same))) {
                    same++;
                }
                String first = same < ids.size() ? ids.get(same) : here.get(same);
                all.forFile(folder.resolve(fileName(language)))
                        .add(Position.START, ProblemKind.GLOSSARY_DIFFERS, first);
            }
        });
    }

    /** Reads the file of one language. */
    private final class OneLanguage {

        private final Problems problems;
        private final InlineReader inlines;
        private final ProseReader prose;
        private final HeadingReader headings;
        private final Set<String> names = new HashSet<>();

        OneLanguage(Problems problems) {
            this.problems = problems;
            this.inlines = new InlineReader(new LinkResolver(folder, problems), problems);
            this.prose = new ProseReader(inlines, problems);
            this.headings = new HeadingReader(inlines, problems);
        }

        List<Term> read(String text) {
            FrontMatter facts = FrontMatter.read(text, KEYS, problems);
            facts.checkFormat();
            List<Term> terms = new ArrayList<>();
            List<Node> nodes = Markdown.children(Markdown.parse(facts.body(), problems));
            for (int from = 0; from < nodes.size(); ) {
                int to = from + 1;
                while (to < nodes.size() && !isEntry(nodes.get(to))) {
                    to++;
                }
                if (isEntry(nodes.get(from))) {
                    term(nodes.get(from), nodes.subList(from + 1, to)).ifPresent(terms::add);
                }
                from = to;
            }
            return terms;
        }

        private static boolean isEntry(Node node) {
            return node instanceof Heading heading && heading.getLevel() == 2;
        }

        private Optional<Term> term(Node heading, List<Node> content) {
            HeadingReader.Named named = headings.read(heading);
            List<String> words =
                    new ArrayList<>(List.of(Inline.plain(named.content()).strip()));
            boolean others = !content.isEmpty() && isOtherNames(content.get(0));
            if (others) {
                String written = Inline.plain(inlines.read(content.get(0)));
                BETWEEN_NAMES
                        .splitAsStream(written)
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .forEach(words::add);
            }
            words.forEach(word -> checkName(word, heading));
            List<Link> links = content.isEmpty() ? List.of() : links(content.get(content.size() - 1));
            List<Prose> text = new ArrayList<>();
            int last = content.size() - (links.isEmpty() ? 0 : 1);
            for (int i = others ? 1 : 0; i < last; i++) {
                prose.read(content.get(i)).ifPresent(text::add);
            }
            if (text.isEmpty() || links.size() != 2) {
                problems.add(Position.of(heading), ProblemKind.GLOSSARY_ENTRY_WRONG);
                return Optional.empty();
            }
            Optional<String> step = step(links.get(0));
            Optional<String> program = program(links.get(1));
            return step.isEmpty() || program.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Term(named.id(), words, text, step.get(), program.get()));
        }

        private static boolean isOtherNames(Node node) {
            return node instanceof Paragraph
                    && node.getFirstChild() instanceof Emphasis
                    && node.getFirstChild() == node.getLastChild();
        }

        private void checkName(String word, Node heading) {
            if (!names.add(word.toLowerCase(Locale.ROOT))) {
                problems.add(Position.of(heading), ProblemKind.GLOSSARY_NAME_TWICE, word);
            }
        }

        private static List<Link> links(Node node) {
            return node instanceof Paragraph && node.getFirstChild() instanceof Link
                    ? Markdown.children(node).stream()
                            .filter(Link.class::isInstance)
                            .map(Link.class::cast)
                            .toList()
                    : List.of();
        }

        private Optional<String> step(Link link) {
            Matcher parts = STEP.matcher(link.getDestination());
            Optional<String> step = !parts.matches()
                    ? Optional.empty()
                    : lesson(parts.group(1))
                            .filter(lesson -> lesson.text(Language.EN)
                                    .step(parts.group(2))
                                    .isPresent())
                            .map(lesson -> lesson.name() + "#" + parts.group(2));
            return checked(step, link);
        }

        private Optional<String> program(Link link) {
            Matcher parts = PROGRAM.matcher(link.getDestination());
            Optional<String> program = !parts.matches()
                    ? Optional.empty()
                    : lesson(parts.group(1))
                            .flatMap(lesson -> lesson.programs().stream()
                                    .filter(each -> each.className().equals(parts.group(2)))
                                    .map(each -> each.path())
                                    .findFirst());
            return checked(program, link);
        }

        private Optional<String> checked(Optional<String> found, Link link) {
            if (found.isEmpty()) {
                problems.add(Position.of(link), ProblemKind.GLOSSARY_LINK_WRONG, link.getDestination());
            }
            return found;
        }

        private Optional<Lesson> lesson(String name) {
            return lessons.stream().filter(lesson -> lesson.name().equals(name)).findFirst();
        }
    }
}
