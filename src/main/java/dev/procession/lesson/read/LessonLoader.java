package dev.procession.lesson.read;

import dev.procession.lesson.LanguageFallback;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.LessonText;
import dev.procession.lesson.ProblemKind;
import dev.procession.text.Language;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the folder of one lesson in all its languages. */
final class LessonLoader {

    /** The key of front matter that names the lesson in which steps of this one were before. */
    static final String MOVED_FROM = "moved-from";

    private final Path folder;
    private final String name;
    private final Set<Language> languages;
    private final Problems problems;

    /** @param languages the languages of the course */
    LessonLoader(Path folder, Set<Language> languages, Problems problems) {
        this.folder = folder;
        this.languages = languages;
        this.name = folder.getFileName().toString();
        this.problems = problems;
    }

    /**
     * Reads the lesson. The result is empty if no language has a step.
     *
     * @param order the names of all lessons of the course
     */
    Optional<Lesson> load(List<String> order) {
        LessonPrograms programs = new LessonPrograms(name, folder);
        Map<Language, LessonDraft> drafts = new EnumMap<>(Language.class);
        for (Language language : languages) {
            read(language, programs).ifPresent(draft -> drafts.put(language, draft));
        }
        LessonDraft original = drafts.get(Language.EN);
        Map<Language, LessonText> texts = new EnumMap<>(Language.class);
        drafts.forEach((language, draft) -> {
            if (original != null && draft != original) {
                new TranslationCheck(original, draft, problems).run();
            }
            if (!draft.steps().isEmpty()) {
                texts.put(language, draft.text(name));
            }
        });
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        LessonDraft facts = LanguageFallback.of(drafts, Language.EN);
        checkRequires(facts, order);
        Optional<String> movedFrom = facts.frontMatter().optional(MOVED_FROM).map(FrontMatter.Entry::value);
        return Optional.of(new Lesson(name, facts.minutes(), facts.requires(), movedFrom, texts, programs.shown()));
    }

    private Optional<LessonDraft> read(Language language, LessonPrograms programs) {
        String name = Lesson.fileName(language);
        return TextFile.translation(folder, name, language, problems)
                .map(text -> new LessonReader(folder.resolve(name), language, programs, problems).read(text));
    }

    private void checkRequires(LessonDraft draft, List<String> order) {
        Position at = draft.frontMatter()
                .optional("requires")
                .map(FrontMatter.Entry::at)
                .orElse(Position.START);
        for (String required : draft.requires()) {
            if (!order.contains(required)) {
                problems.forFile(draft.file())
                        .add(at, ProblemKind.REQUIRES_UNKNOWN, required, String.join(", ", order));
            } else if (order.indexOf(required) >= order.indexOf(name)) {
                problems.forFile(draft.file()).add(at, ProblemKind.REQUIRES_LATER, required, name);
            }
        }
    }
}
