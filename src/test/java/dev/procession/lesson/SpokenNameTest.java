package dev.procession.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.lesson.read.CourseLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests lessons and steps that are called as they are printed. */
class SpokenNameTest {

    private static final Course COURSE = CourseLoader.load(Path.of("lessons"));

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "第三步, 3",
        "第 3 步, 3",
        "第３课, 3",
        "十, 10",
        "第十二步, 12",
        "二十一, 21",
        "step 4, 4",
        "两, 2",
        "１１, 11",
        "'', 0",
        "三三, 0",
        "第步, 0",
        "join, 0",
        "3x, 0",
        "十一二, 0"
    })
    void numbersAreUnderstoodInWords(String typed, int number) {
        assertEquals(number, SpokenName.number(typed));
    }

    private static StepRef found(String typed, Lesson current) {
        Lookup<StepRef> found = COURSE.findStep(typed, current);
        assertTrue(found instanceof Lookup.Found<StepRef>, typed + ": " + found);
        return ((Lookup.Found<StepRef>) found).value();
    }

    @Test
    void aLessonIsOpenedByTheTitleThatIsPrinted() {
        for (Lesson lesson : COURSE.lessons()) {
            lesson.texts()
                    .values()
                    .forEach(text ->
                            assertEquals(lesson, found(text.title(), null).lesson()));
        }
        assertEquals("daemons", found("守护进程", null).lesson().name());
        assertEquals("daemons", found("ｄａｅｍｏｎｓ", null).lesson().name());
        assertEquals(COURSE.lessons().get(4), found("第五课", null).lesson());
    }

    @Test
    void aStepIsFoundByItsNumberInWordsAndByItsTitle() {
        Lesson join = found("join", null).lesson();
        String third = join.texts().values().iterator().next().steps().get(2).id();
        assertEquals(third, found("#第三步", join).step());
        assertEquals(third, found("join＃3", null).step());
        join.texts()
                .values()
                .forEach(text -> text.steps()
                        .forEach(step -> assertEquals(
                                step.id(), found("#" + step.title(), join).step())));
    }
}
