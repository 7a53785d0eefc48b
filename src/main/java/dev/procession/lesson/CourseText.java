package dev.procession.lesson;

import java.util.List;

/**
 * What {@code course.md} says in one language.
 *
 * @param language what speakers call this language, such as {@code English} or {@code 中文}
 */
public record CourseText(String title, String language, List<Prose> introduction) {

    public CourseText {
        introduction = List.copyOf(introduction);
    }
}
