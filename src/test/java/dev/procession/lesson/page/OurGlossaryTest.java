package dev.procession.lesson.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.lesson.Course;
import dev.procession.lesson.Glossary;
import dev.procession.lesson.Lookup;
import dev.procession.lesson.PlainText;
import dev.procession.lesson.Program;
import dev.procession.lesson.Term;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.text.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the glossary that comes with the product. */
class OurGlossaryTest {

    private static final Course COURSE = CourseLoader.load(Path.of("lessons"));
    private static final Glossary GLOSSARY = COURSE.glossary();

    @ParameterizedTest
    @EnumSource(Language.class)
    void itHasFortyTermsWhoseStepAndDemoExist(Language language) {
        List<Term> terms = GLOSSARY.in(language);
        assertTrue(terms.size() >= 40, terms.size() + " terms");
        for (Term term : terms) {
            assertInstanceOf(Lookup.Found.class, COURSE.findStep(term.step(), null), term.id());
            Lookup<Program> program = COURSE.findProgram(term.program(), null);
            assertInstanceOf(Lookup.Found.class, program, term.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEntryIsTwoToFourSentences(Language language) {
        for (Term term : GLOSSARY.in(language)) {
            String text = PlainText.of(term.text());
            int sentences = text.split("[.?!] |[。？！]").length;
            assertTrue(sentences >= 2 && sentences <= 5, term.id() + ": " + sentences);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zombie, ZH, 僵尸进程",
        "僵尸, EN, zombie",
        "Ｚｏｍｂｉｅ, ZH, 僵尸进程",
        "ZOMBIES, EN, zombie",
        "critical-section, EN, critical section",
        "critical, EN, critical section",
        "mutex, EN, lock",
        "IPC, ZH, 进程间通信",
        "并发, ZH, 并发",
        "多道, ZH, 多道程序设计",
        "竞争条件, ZH, 竞态",
        "互斥锁, ZH, 锁",
        "阻塞？, ZH, 阻塞",
        "后台, ZH, 守护进程",
    })
    void aWordOfEitherLanguageIsFoundHoweverItIsWritten(String typed, Language language, String name) {
        Lookup<Term> found = GLOSSARY.find(typed, language);
        assertEquals(name, found instanceof Lookup.Found<Term> one ? one.value().name() : String.valueOf(found), typed);
    }

    @ParameterizedTest
    @CsvSource({"zombi3, zombie", "dedlock, deadlock", "僵死进城, 僵死进程", "semafore, semaphore"})
    void aWordThatIsMisspeltIsAnsweredWithTheNearestOne(String typed, String name) {
        Lookup<Term> found = GLOSSARY.find(typed, Language.EN);
        assertTrue(found instanceof Lookup.Unknown<Term> none && none.names().contains(name), () -> "" + found);
    }

    @Test
    void whatHasNothingToDoWithAnyWordSuggestsNothing() {
        assertEquals(new Lookup.Unknown<Term>(List.of()), GLOSSARY.find("蘑菇炖面", Language.ZH));
        assertEquals(new Lookup.Unknown<Term>(List.of()), GLOSSARY.find("x", Language.EN));
        assertEquals(new Lookup.Unknown<Term>(List.of()), Glossary.NONE.find("zombie", Language.EN));
    }

    /** The words of examinations are in the glossary, by name, and each of them is found in a lesson. */
    @ParameterizedTest
    @CsvSource({
        "ZH, 并发 并行 多道 进程间通信 互斥 同步 临界区 竞态 阻塞 调度 时间片 回收 僵尸进程 孤儿进程 死锁 守护进程 锁 信号量 管道 队列 共享内存 进程池 退出码 加速比 父进程 子进程 线程",
        "EN, concurrent parallel multiprogramming communication synchronization deadlock daemon zombie orphan scheduling serial"
    })
    void theWordsOfExaminationsAreFoundBySearch(Language language, String words) {
        for (String word : words.split(" ")) {
            Lookup<Term> found = GLOSSARY.find(word, language);
            assertTrue(found instanceof Lookup.Found<Term>, word + ": " + found);
            assertEquals(
                    ((Lookup.Found<Term>) found).value().id(),
                    GLOSSARY.search(word, language).get(0).id(),
                    word);
        }
    }
}
