package dev.procession.shell.hint;

import dev.procession.shell.hint.DiagnosticPattern.Diagnostic;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mistakes that beginners and Python programmers make often, each with the compiler errors that it causes. The message
 * {@code mistake.} plus the constant's name in lower case says what to write instead; {@code IF_ELSE}, for example, has
 * the message {@code mistake.if.else}. The order matters: the first constant that matches an error is taken.
 */
public enum BeginnerMistake {
    FULL_WIDTH(DiagnosticPattern.code("illegal\\.char").at("[^\\x00-\\x7f]")),
    HASH(DiagnosticPattern.code("illegal\\.char").at("#")),
    COMMAND(DiagnosticPattern.code("illegal\\.start.*").line("^\\s*(/[a-z]+)")),
    F_STRING(DiagnosticPattern.anyCode().line("\\bf[\"']")),
    SINGLE_QUOTES(DiagnosticPattern.code("unclosed\\.char\\.lit|empty\\.char\\.lit")),
    CHAR_WANTED(DiagnosticPattern.code("prob\\.found\\.req").english("String cannot be converted to char")),
    STRING_WANTED(DiagnosticPattern.code("prob\\.found\\.req").english("char cannot be converted to \\S*String")),
    MAIN_GUARD(DiagnosticPattern.anyCode().line("\\b__name__\\b")),
    DEF(DiagnosticPattern.anyCode().line("^\\s*(?:async\\s+)?def\\s+([\\p{L}\\w]+)")),
    ELIF(DiagnosticPattern.anyCode().line("\\belif\\b")),
    IS_NONE(DiagnosticPattern.anyCode().line("\\bis\\s+(?:not\\s+)?None\\b")),
    IF_ELSE(DiagnosticPattern.code("expected.*").line("=.*\\S\\s+if\\s+[^(]*\\s+else\\s")),
    FOR_IN(DiagnosticPattern.anyCode().line("\\bfor\\s*\\(?\\s*\\w+\\s+in\\b")),
    FOR_COMMAS(DiagnosticPattern.code("expected.*").line("\\bfor\\s*\\([^;)]*,[^;)]*,")),
    WITH(DiagnosticPattern.anyCode().line("^\\s*with\\b.*:\\s*;?\\s*$")),
    AND_OR_NOT(DiagnosticPattern.code("expected.*|not\\.stmt|cant\\.resolve.*").line("\\b(and|or|not)\\s+[\\w(!]")),
    COLON(DiagnosticPattern.anyCode()
            .line("^\\s*\\}?\\s*(if|else|while|for|try|except|finally|with|class)\\b.*:\\s*;?\\s*$")),
    IMPORT(DiagnosticPattern.code("expected.*").line("^\\s*(?:import\\s+\\w+\\s*;?\\s*$|from\\s+\\S+\\s+import\\b)")),
    TARGET(DiagnosticPattern.anyCode().line("\\bProcess\\s*\\(.*\\btarget\\s*=")),
    LAMBDA(DiagnosticPattern.anyCode().line("\\blambda\\b")),
    RAISE(DiagnosticPattern.anyCode().line("\\braise\\b")),
    PASS(DiagnosticPattern.code("cant\\.resolve.*").at("pass")),
    SELF(DiagnosticPattern.code("cant\\.resolve.*").at("self")),
    MODULE(DiagnosticPattern.code("cant\\.resolve.*")
            .at("(time|os|sys|math|random|multiprocessing|mp|threading|queue)")
            .line("\\b(?:time|os|sys|math|random|multiprocessing|mp|threading|queue)\\s*\\.")),
    CONSTANT(DiagnosticPattern.code("cant\\.resolve.*").at("True|False|None")),
    LEN(DiagnosticPattern.code("cant\\.resolve.*args").at("len")),
    STR(DiagnosticPattern.code("cant\\.resolve.*args").at("str")),
    INPUT(DiagnosticPattern.code("cant\\.resolve.*args").at("input")),
    SIZE(DiagnosticPattern.code("cant\\.resolve.*")
            .at("\\.\\s*(?:length|len|count)")
            .english("java\\.util\\.\\w*(?:List|Set|Map|Collection|Deque)")),
    APPEND(DiagnosticPattern.code("cant\\.resolve.*")
            .at("\\.\\s*(?:append|push|insert)")
            .english("java\\.util\\.")),
    TYPE_NAME(DiagnosticPattern.code("cant\\.resolve.*").at("string|str|bool|boolean|Int|Long|integer")),
    CONVERT(DiagnosticPattern.code("dot\\.class\\.expected|expected.*").line("\\b(int|float|double)\\s*\\(")),
    NAME_BEGINS(DiagnosticPattern.code("dot\\.class\\.expected|expected.*|not\\.stmt")
            .line("\\b(?!0[xXbB])\\d+[\\p{L}&&[^lLfFdDeE]]\\w*")),
    POWER(DiagnosticPattern.code("illegal\\.start.*").line("\\*\\*")),
    LIST_LITERAL(DiagnosticPattern.code("illegal\\.start.*").at("\\[")),
    MAP_LITERAL(DiagnosticPattern.code("illegal\\.start.*").at("\\{")),
    LIST_INDEX(DiagnosticPattern.code("array\\.req\\.but\\.found")),
    PRINT_MANY(DiagnosticPattern.code("cant\\.apply.*").at("(print(?:ln)?)")),
    PRINT_END(DiagnosticPattern.code("cant\\.resolve.*").at("end|sep").line("\\bprint\\w*\\s*\\(")),
    PRINT_WORD(DiagnosticPattern.code("expected.*|cant\\.resolve.*").line("^\\s*(print(?:ln)?)\\s+[^\\s(=;]")),
    ASSIGNED(DiagnosticPattern.code("prob\\.found\\.req")
            .english("converted to boolean")
            .line("\\b(?:if|while)\\s*\\(.*[^=!<>]=[^=]")),
    NO_CONDITION(DiagnosticPattern.code("prob\\.found\\.req").english("int cannot be converted to boolean")),
    TEXT_FOR_NUMBER(DiagnosticPattern.code("prob\\.found\\.req")
            .english("String cannot be converted to (?:int|long|double|Integer)")),
    NUMBER_FOR_TEXT(DiagnosticPattern.code("prob\\.found\\.req")
            .english("(?:int|long|double|boolean) cannot be converted to \\S*String")),
    TEXT_OPERATOR(DiagnosticPattern.code("operator\\.cant\\.be\\.applied.*").english("String")),
    LOSSY(DiagnosticPattern.code("prob\\.found\\.req").english("lossy conversion from \\w+ to (\\w+)")),
    CALLED_TOO_EARLY(DiagnosticPattern.code("void\\.not\\.allowed\\.here|illegal\\.initializer.*")
            .line("\\bProcess\\s*\\(\\s*([\\p{L}\\w]+)\\s*\\(")),
    MISSING_NEW(
            DiagnosticPattern.code("cant\\.resolve.*args").at("(\\p{Lu}\\w*)").known("%s")),
    METHOD_HANDED_OVER(DiagnosticPattern.code("cant\\.resolve.*")
            .line("\\bProcess\\s*\\(")
            .at("(\\w+)")
            .known("%s\\(.*")),
    METHOD_WITHOUT_CALL(DiagnosticPattern.code("cant\\.resolve.*")
            .english("symbol: +variable")
            .at("\\.?(\\w+)")
            .known("%s\\(.*")),
    PRIVATE_FIELD(DiagnosticPattern.code("report\\.access").english("^(\\w+) has private access")),
    NEW_VARIABLE(DiagnosticPattern.code("cant\\.resolve.*")
            .line("(?:^\\s*|\\bfor\\s*\\(\\s*)([\\p{L}\\w]+)\\s*=[^=]")
            .english("symbol: +variable")),
    UNCLOSED_TEXT(DiagnosticPattern.code("unclosed\\.str\\.lit")),
    NO_RESULT(DiagnosticPattern.code("missing\\.ret\\.stmt")),
    UNREACHABLE(DiagnosticPattern.code("unreachable\\.stmt")),
    NO_VALUE_YET(DiagnosticPattern.code("var\\.might\\.not\\.have\\.been\\.initialized")
            .at("(.*)")),
    CHANGES(DiagnosticPattern.code("cant\\.ref\\.non\\.effectively\\.final\\.var|local\\.variables.*")
            .at("(.*)")),
    UNCAUGHT(DiagnosticPattern.code("unreported\\.exception.*")),
    NO_RESULT_TYPE(DiagnosticPattern.code("invalid\\.meth\\.decl\\.ret\\.type\\.req")),
    LONELY_ELSE(DiagnosticPattern.code("else\\.without\\.if|illegal\\.start\\.of\\.type|premature\\.eof")
            .line("^\\s*else\\b"));

    private static final Pattern PYTHON = Pattern.compile("^\\s*raise\\s+\\w+\\(");

    private final DiagnosticPattern sign;

    BeginnerMistake(DiagnosticPattern sign) {
        this.sign = sign;
    }

    /** Whether no further lines can make this code Java, although the compiler waits for more. */
    public static boolean cannotBecomeJava(String code) {
        return PYTHON.matcher(code).find();
    }

    /** The mistake that probably caused the error. */
    static Optional<BeginnerMistake> in(Diagnostic sight) {
        return Arrays.stream(values()).filter(each -> each.sign.fits(sight)).findFirst();
    }

    /** The piece of code that the message names. */
    String subject(Diagnostic sight) {
        return sign.subject(sight);
    }
}
