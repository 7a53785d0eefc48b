package dev.procession.lesson.page;

import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Step;
import dev.procession.lesson.read.CourseFolder;
import dev.procession.text.Language;
import java.nio.file.Path;

/** A lesson that uses every element of Markdown that a lesson may use. */
final class SampleLesson {

    static final String ENGLISH = """
            ---
            format: 1
            title: Everything
            minutes: 1
            ---

            ## A `heading` with *all* **sorts** {#all}

            A paragraph with `code`, *emphasis*, **strong words** and a [link](https://example.org/a/b),
            which is wrapped. A link to a [file](lesson.md), one to [a step](#all) and one that is its own
            text: <https://example.org>. A hard\\
            line end.

            - a list
            - with an item that is too long to be shown on a single line of a narrow screen

              and a second paragraph
              - nested
                1. deeper
                2. and
            - [ ] open
            - [x] done

            9. nine
            10. ten

            > A quote that is long enough to be wrapped, too, on a screen of sixty columns or so.
            >
            > - with a list

            | left | right | in the middle |
            | :--- | ----: | :-----------: |
            | `a` | 1 | short |
            | a much longer cell, which has to be wrapped on a narrow screen | 22 | x |

            #### A smaller heading

            ```
            code is not wrapped but cut when it does not fit: 0123456789 0123456789 0123456789
            \tindented by a tab
            ```

            ***

            The end.
            """;

    static final String CHINESE = """
            ---
            format: 1
            title: 全部
            minutes: 1
            ---

            ## 带 `代码` 和*各种*格式的标题 {#all}

            段落里有 `代码`、*强调*、**着重**和[链接](https://example.org/a/b)，会自动
            换行。源文件里的换行
            在汉字之间不变成空格，在 Latin
            words 之间才变。（括号里的话，“引号里的话”，《书名》）不会被拆到行首或行尾……

            - 列表的一项，很长很长，窄屏幕上一行放不下，需要折到第二行才能显示完
              1. 嵌套的编号
            - [x] 做完了

            > 引用的文字，同样很长很长，需要折到下一行才能够显示完整。

            | 左 | 右 | 中 |
            | :--- | ----: | :-----------: |
            | `甲` | 1 | 短 |
            | 长得多的单元格，在窄屏幕上要折成几行才放得下 | 22 | x |

            ```
            代码不折行，放不下就截断：零一二三四五六七八九零一二三四五六七八九零一二三四五
            ```
            """;

    private SampleLesson() {}

    static Lesson lesson(Path folder) {
        CourseFolder course =
                CourseFolder.example(folder).write("hello/lesson.md", ENGLISH).write("hello/lesson.zh.md", CHINESE);
        Course loaded = course.load();
        // A list with boxes is drawn wherever it stands, although it belongs to a question.
        if (loaded.problems().stream().anyMatch(each -> each.kind() != ProblemKind.TASK_LIST_MISPLACED)) {
            throw new IllegalStateException(loaded.problems().toString());
        }
        return loaded.lessons().get(0);
    }

    static Step step(Lesson lesson, Language language) {
        return lesson.text(language).steps().get(0);
    }
}
