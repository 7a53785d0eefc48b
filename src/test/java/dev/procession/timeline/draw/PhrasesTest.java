package dev.procession.timeline.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.multiprocessing.internal.process.ErrorMessages;
import dev.procession.timeline.Screens;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void whyAChildHasNoInputIsSaidInTheLanguageOfTheReader() {
        String message = "No line found (" + ErrorMessages.NO_INPUT + ")";

        assertEquals(
                "fails: NoSuchElementException: " + message,
                new Phrases(Screens.plain(100)).failure("java.util.NoSuchElementException", message));
        assertEquals(
                "异常：NoSuchElementException: No line found (子进程不能读输入，Python 也是这样：请在主进程里读，再把读到的内容传给子进程)",
                new Phrases(Screens.chinese(100)).failure("java.util.NoSuchElementException", message));
    }
}
