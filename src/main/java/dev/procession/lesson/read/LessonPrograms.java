package dev.procession.lesson.read;

import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Program;
import dev.procession.lesson.Source;
import dev.procession.lesson.TypedNames;
import dev.procession.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The programs of one lesson. Each is read once, when the first link to it is found in any language. */
final class LessonPrograms {

    private final String lesson;
    private final Path folder;
    private final Map<String, Program> byName = new LinkedHashMap<>();
    private final List<Program> shown = new ArrayList<>();

    LessonPrograms(String lesson, Path folder) {
        this.lesson = lesson;
        this.folder = folder;
    }

    /** The programs that a student can run by name, in the order in which {@link #show} added them. */
    List<Program> shown() {
        return shown;
    }

    void show(Program program) {
        if (!shown.contains(program)) {
            shown.add(program);
        }
    }

    /** Reads the program that the lesson's text in {@code language} links to. Reports a problem if that fails. */
    Optional<Program> java(String address, Position at, Language language, Problems problems) {
        return file(address, at, language, problems).flatMap(file -> {
            String className = baseName(file);
            if (!TypedNames.isClass(className)) {
                problems.add(at, ProblemKind.PROGRAM_NAME_WRONG, file.getFileName());
                return Optional.empty();
            }
            boolean original = language != Language.EN && isFor(Language.EN, file);
            if (original && Files.exists(folder.resolve(address(className, language)))) {
                problems.add(at, ProblemKind.PROGRAM_NOT_TRANSLATED, file.getFileName(), language.code());
            }
            return named(className, at, problems);
        });
    }

    /** Reads the Python program that the lesson's text links to. Reports a problem if that fails. */
    Optional<Source> python(String address, Position at, Language language, Problems problems) {
        return file(address, at, language, problems)
                .flatMap(file -> TextFile.read(file, problems).map(text -> new Source(file, text)));
    }

    private Optional<Path> file(String address, Position at, Language language, Problems problems) {
        Optional<Path> file = new LinkResolver(folder, problems).file(address, at);
        boolean misplaced = file.isPresent() && !isFor(Language.EN, file.get()) && !isFor(language, file.get());
        if (misplaced) {
            problems.add(at, ProblemKind.PROGRAM_FOLDER_WRONG, file.get().getFileName());
            return Optional.empty();
        }
        return file;
    }

    private Optional<Program> named(String className, Position at, Problems problems) {
        String name = TypedNames.kebab(className);
        Program known = byName.get(name);
        if (known == null) {
            known = read(name, className, problems);
            byName.put(name, known);
        } else if (!known.className().equals(className)) {
            problems.add(at, ProblemKind.PROGRAM_NAME_TWICE, className, known.className(), name);
            return Optional.empty();
        }
        return known.sources().isEmpty() ? Optional.empty() : Optional.of(known);
    }

    private Program read(String name, String className, Problems problems) {
        Map<Language, Source> sources = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String address = address(className, language);
            Path file = folder.resolve(address);
            if (Files.exists(file)) {
                TextFile.inside(folder, address, problems)
                        .ifPresent(text -> sources.put(language, new Source(file, text)));
            }
        }
        sources.values().forEach(source -> check(source, sources.get(Language.EN), problems.forFile(source.file())));
        return new Program(lesson, name, className, sources);
    }

    private static void check(Source source, @Nullable Source original, Problems problems) {
        if (!SameProgram.hasMain(source.text())) {
            problems.add(Position.START, ProblemKind.PROGRAM_WITHOUT_MAIN);
        }
        if (original != null && source != original) {
            SameProgram.difference(original.text(), source.text())
                    .ifPresent(at -> problems.add(
                            at, ProblemKind.PROGRAM_DIFFERS, original.file().getFileName()));
        }
    }

    /** English programs are in the folder of the lesson, others in a folder that is named after their language. */
    private static String address(String className, Language language) {
        return (language == Language.EN ? "" : language.code() + "/") + className + ".java";
    }

    private boolean isFor(Language language, Path file) {
        return (language == Language.EN ? folder : folder.resolve(language.code())).equals(file.getParent());
    }

    private static String baseName(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }
}
