package dev.procession.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.study.HandInException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandInFileTest {

    private static final HandIn HAND_IN = HandIns.random("Ada \"小明\" \u0007", 1);

    private static Reason refusal(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return assertThrows(HandInException.class, () -> HandInFile.parse(bytes))
                .reason();
    }

    @Test
    void whatWasWrittenIsReadAgain() throws Exception {
        assertEquals(HAND_IN, HandInFile.parse(HandInFile.write(HAND_IN)));
        HandIn empty = HandIns.of("", "", List.of());
        assertEquals(empty, HandInFile.parse(HandInFile.write(empty)));
    }

    @Test
    void everyChangedByteIsNoticed() {
        byte[] whole = HandInFile.write(HandIns.of(
                "Ada", "00", List.of(new HandIn.StepResult("join", "1", "with-join", true, 1, 3, 0, false, true))));
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            assertThrows(HandInException.class, () -> HandInFile.parse(changed), "byte " + i);
        }
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(HandInException.class, () -> HandInFile.parse(cut), "length " + length);
        }
    }

    @Test
    void aFileSaysWhyItIsRefused() {
        String whole = new String(HandInFile.write(HAND_IN), StandardCharsets.UTF_8);
        assertEquals(Reason.FOREIGN, refusal("{\"traceEvents\":[]}"));
        assertEquals(Reason.FOREIGN, refusal(""));
        assertEquals(Reason.CHANGED, refusal(whole.replace("\"first\":\"wrong\"", "\"first\":\"right\"")));
        assertEquals(Reason.CHANGED, refusal(whole.replace(",\n", ",\n  ").replace(":", ": ")));
        assertEquals(Reason.NEWER, refusal(whole.replace("\"format\":1", "\"format\":2")));
        assertEquals(Reason.DAMAGED, refusal(whole.substring(0, whole.length() / 2)));
    }

    @Test
    void theNameOfTheFileTellsProgressFromARun() {
        for (String name :
                List.of("progress.json", "/tmp/progress-ada.json", "C:\\x\\Progress.JSON", "~/progress2.json")) {
            assertTrue(HandInFile.isMeantBy(name), name);
        }
        for (String name : List.of("run.json", "progress.html", "progress/run.json", "my-progress.json")) {
            assertFalse(HandInFile.isMeantBy(name), name);
        }
    }
}
