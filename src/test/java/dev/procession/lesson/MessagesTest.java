package dev.procession.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.text.Language;
import dev.procession.text.Texts;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern SLOT = Pattern.compile("\\{\\d}");

    private final Texts english = Texts.of(CourseLoader.class, Language.EN);
    private final Texts chinese = Texts.of(CourseLoader.class, Language.ZH);

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSameSlots() {
        assertEquals(new TreeSet<>(english.keys()), new TreeSet<>(chinese.keys()));
        for (String key : english.keys()) {
            assertEquals(slots(english.get(key)), slots(chinese.get(key)), key);
        }
    }

    @Test
    void everyProblemHasASentenceAndEverySentenceAProblem() {
        Set<String> sentences = english.keys().stream()
                .filter(key -> key.startsWith("problem."))
                .collect(Collectors.toSet());
        Set<String> kinds =
                Arrays.stream(ProblemKind.values()).map(ProblemKind::key).collect(Collectors.toSet());

        assertEquals(new TreeSet<>(kinds), new TreeSet<>(sentences));
    }

    private static Set<String> slots(String sentence) {
        Set<String> slots = new TreeSet<>();
        Matcher slot = SLOT.matcher(sentence);
        while (slot.find()) {
            slots.add(slot.group());
        }
        return slots;
    }
}
