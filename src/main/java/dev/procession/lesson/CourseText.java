package dev.procession.lesson;

import java.util.List;

/**
 * The contents of {@code course.md} in one language.
 *
 * @param language the name of the language in the language itself, such as {@code English} or {@code 中文}
 */
public record CourseText(String title, String language, List<Prose> introduction) {

    public CourseText {
        introduction = List.copyOf(introduction);
    }
}
