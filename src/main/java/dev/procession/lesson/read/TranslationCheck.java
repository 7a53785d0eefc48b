package dev.procession.lesson.read;

import dev.procession.lesson.Block;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Step;
import dev.procession.lesson.read.FrontMatter.Entry;
import dev.procession.lesson.read.LessonDraft.DraftStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks that a translated lesson has the same steps, programs and questions as {@code lesson.md}. */
final class TranslationCheck {

    private final LessonDraft original;
    private final LessonDraft translation;
    private final Problems problems;

    TranslationCheck(LessonDraft original, LessonDraft translation, Problems all) {
        this.original = original;
        this.translation = translation;
        this.problems = all.forFile(translation.file());
    }

    void run() {
        fact("minutes");
        fact("requires");
        fact(LessonLoader.MOVED_FROM);
        List<String> wanted = original.ids();
        List<String> found = translation.ids();
        wanted.stream()
                .filter(id -> !found.contains(id))
                .forEach(id -> problems.add(Position.START, ProblemKind.TRANSLATION_STEP_MISSING, id));
        for (DraftStep step : translation.steps()) {
            Optional<DraftStep> same = original.step(step.step().id());
            if (same.isEmpty()) {
                problems.add(
                        step.at(),
                        ProblemKind.TRANSLATION_STEP_UNKNOWN,
                        step.step().id());
            } else {
                parts(same.get().step(), step);
            }
        }
        order(wanted, found);
    }

    private void fact(String key) {
        String there = original.frontMatter().optional(key).map(Entry::value).orElse("");
        Optional<Entry> here = translation.frontMatter().optional(key);
        if (!there.equals(here.map(Entry::value).orElse(""))) {
            problems.add(here.map(Entry::at).orElse(Position.START), ProblemKind.TRANSLATION_FACT_DIFFERS, key, there);
        }
    }

    private void order(List<String> wanted, List<String> found) {
        wanted.retainAll(found);
        found.retainAll(wanted);
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).equals(wanted.get(i))) {
                Position at = translation.step(found.get(i)).orElseThrow().at();
                problems.add(at, ProblemKind.TRANSLATION_STEP_ORDER, found.get(i), wanted.get(i));
                return;
            }
        }
    }

    private void parts(Step there, DraftStep here) {
        String wanted = parts(there);
        String found = parts(here.step());
        if (!wanted.equals(found)) {
            problems.add(here.at(), ProblemKind.TRANSLATION_STEP_DIFFERS, there.id(), wanted, found);
        }
    }

    /** Describes what must be the same in all languages. Notes are left out: each language may have its own. */
    private static String parts(Step step) {
        String parts = step.blocks().stream()
                .filter(block -> !(block instanceof Block.Text) && !(block instanceof Block.Note))
                .map(TranslationCheck::part)
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? "-" : parts;
    }

    private static String part(Block block) {
        if (block instanceof Block.Demo demo) {
            return demo.program().className() + ".java";
        } else if (block instanceof Block.Twin twin) {
            return twin.program().className() + ".py";
        } else if (block instanceof Block.Choice choice) {
            return choice.answers().stream()
                    .map(answer -> answer.right() ? "[x]" : "[ ]")
                    .collect(Collectors.joining("", choice.prediction() ? "" : "? ", ""));
        } else if (block instanceof Block.Order order) {
            return "1.-" + order.lines().size() + ".";
        } else if (block instanceof Block.Exercise exercise) {
            return exercise.start().className() + ".java + "
                    + exercise.solution().className() + ".java";
        } else if (block instanceof Block.Challenge challenge) {
            return "! " + challenge.program().className() + ".java";
        }
        return block instanceof Block.Hint ? "<details>" : "java check";
    }
}
