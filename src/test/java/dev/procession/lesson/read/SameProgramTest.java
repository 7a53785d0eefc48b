package dev.procession.lesson.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SameProgramTest {

    private static void same(String a, String b) {
        assertEquals(Optional.empty(), SameProgram.difference(a, b));
    }

    private static void differs(String a, String b, int line, int column) {
        assertEquals(Optional.of(new Position(line, column)), SameProgram.difference(a, b));
    }

    @Test
    void commentsStringsAndSpacesMayDiffer() {
        same("int i = 1; // one", "int  i=1;/* 一 */");
        same("p(\"one\");", "p(\"一\");");
        same("p(\"a \\\" b\" + 1);", "p(\"\\\\\" + 1);");
        same("p(\"\"\"\n a \"quote\"\n \"\"\");", "p(\"\"\"\n 一\n \"\"\");");
        same("p(\"// no comment\"); q();", "p(\"x\"); q();");
        same("/* \" */ q();", "// '\nq();");
    }

    @Test
    void theFirstOtherWordOrSignIsWhereTheyDiffer() {
        differs("p.start();", "p.run();", 1, 3);
        differs("a();\nb();", "a();\nb", 2, 2);
        differs("a();", "a();\nb();", 2, 1);
        differs("c('x');", "c('y');", 1, 3);
        differs("p(\"a\");", "p(\"a\" + \"b\");", 1, 7);
        differs("sleep(3);", "sleep(4);", 1, 7);
    }

    @Test
    void whatDoesNotEndIsReadToTheEnd() {
        same("a /* ", "a");
        same("a \"x", "a \"y");
        same("a \"\"\" x", "a \"\"\" y \\");
        same("", " // \n");
    }

    @Test
    void aProgramHasAMainOutsideOfCommentsAndStrings() {
        assertTrue(SameProgram.hasMain("void   main ( ) {}"));
        assertFalse(SameProgram.hasMain("// void main() {}"));
        assertFalse(SameProgram.hasMain("String s = \"void main()\";"));
        assertFalse(SameProgram.hasMain("void main2() {}"));
    }
}
