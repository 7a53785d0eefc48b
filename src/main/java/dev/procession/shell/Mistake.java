package dev.procession.shell;

import dev.procession.shell.ErrorSign.Sight;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mistakes that beginners and Python programmers make often, each with the compiler errors that it causes. The message
 * {@code mistake.} plus the constant's name in lower case says what to write instead; {@code IF_ELSE}, for example, has
 * the message {@code mistake.if.else}. The order matters: the first constant that matches an error is taken.
 */
enum Mistake {
    FULL_WIDTH(ErrorSign.code("illegal\\.char").at("[^\\x00-\\x7f]")),
    HASH(ErrorSign.code("illegal\\.char").at("#")),
    COMMAND(ErrorSign.code("illegal\\.start.*").line("^\\s*(/[a-z]+)")),
    F_STRING(ErrorSign.anyCode().line("\\bf[\"']")),
    SINGLE_QUOTES(ErrorSign.code("unclosed\\.char\\.lit|empty\\.char\\.lit")),
    CHAR_WANTED(ErrorSign.code("prob\\.found\\.req").english("String cannot be converted to char")),
    STRING_WANTED(ErrorSign.code("prob\\.found\\.req").english("char cannot be converted to \\S*String")),
    MAIN_GUARD(ErrorSign.anyCode().line("\\b__name__\\b")),
    DEF(ErrorSign.anyCode().line("^\\s*(?:async\\s+)?def\\s+([\\p{L}\\w]+)")),
    ELIF(ErrorSign.anyCode().line("\\belif\\b")),
    IS_NONE(ErrorSign.anyCode().line("\\bis\\s+(?:not\\s+)?None\\b")),
    IF_ELSE(ErrorSign.code("expected.*").line("=.*\\S\\s+if\\s+[^(]*\\s+else\\s")),
    FOR_IN(ErrorSign.anyCode().line("\\bfor\\s*\\(?\\s*\\w+\\s+in\\b")),
    FOR_COMMAS(ErrorSign.code("expected.*").line("\\bfor\\s*\\([^;)]*,[^;)]*,")),
    WITH(ErrorSign.anyCode().line("^\\s*with\\b.*:\\s*;?\\s*$")),
    AND_OR_NOT(ErrorSign.code("expected.*|not\\.stmt|cant\\.resolve.*").line("\\b(and|or|not)\\s+[\\w(!]")),
    COLON(ErrorSign.anyCode().line("^\\s*\\}?\\s*(if|else|while|for|try|except|finally|with|class)\\b.*:\\s*;?\\s*$")),
    IMPORT(ErrorSign.code("expected.*").line("^\\s*(?:import\\s+\\w+\\s*;?\\s*$|from\\s+\\S+\\s+import\\b)")),
    TARGET(ErrorSign.anyCode().line("\\bProcess\\s*\\(.*\\btarget\\s*=")),
    LAMBDA(ErrorSign.anyCode().line("\\blambda\\b")),
    RAISE(ErrorSign.anyCode().line("\\braise\\b")),
    PASS(ErrorSign.code("cant\\.resolve.*").at("pass")),
    SELF(ErrorSign.code("cant\\.resolve.*").at("self")),
    MODULE(ErrorSign.code("cant\\.resolve.*")
            .at("(time|os|sys|math|random|multiprocessing|mp|threading|queue)")
            .line("\\b(?:time|os|sys|math|random|multiprocessing|mp|threading|queue)\\s*\\.")),
    CONSTANT(ErrorSign.code("cant\\.resolve.*").at("True|False|None")),
    LEN(ErrorSign.code("cant\\.resolve.*args").at("len")),
    STR(ErrorSign.code("cant\\.resolve.*args").at("str")),
    INPUT(ErrorSign.code("cant\\.resolve.*args").at("input")),
    SIZE(ErrorSign.code("cant\\.resolve.*")
            .at("\\.\\s*(?:length|len|count)")
            .english("java\\.util\\.\\w*(?:List|Set|Map|Collection|Deque)")),
    APPEND(ErrorSign.code("cant\\.resolve.*")
            .at("\\.\\s*(?:append|push|insert)")
            .english("java\\.util\\.")),
    TYPE_NAME(ErrorSign.code("cant\\.resolve.*").at("string|str|bool|boolean|Int|Long|integer")),
    CONVERT(ErrorSign.code("dot\\.class\\.expected|expected.*").line("\\b(int|float|double)\\s*\\(")),
    NAME_BEGINS(ErrorSign.code("dot\\.class\\.expected|expected.*|not\\.stmt")
            .line("\\b(?!0[xXbB])\\d+[\\p{L}&&[^lLfFdDeE]]\\w*")),
    POWER(ErrorSign.code("illegal\\.start.*").line("\\*\\*")),
    LIST_LITERAL(ErrorSign.code("illegal\\.start.*").at("\\[")),
    MAP_LITERAL(ErrorSign.code("illegal\\.start.*").at("\\{")),
    LIST_INDEX(ErrorSign.code("array\\.req\\.but\\.found")),
    PRINT_MANY(ErrorSign.code("cant\\.apply.*").at("(print(?:ln)?)")),
    PRINT_END(ErrorSign.code("cant\\.resolve.*").at("end|sep").line("\\bprint\\w*\\s*\\(")),
    PRINT_WORD(ErrorSign.code("expected.*").line("^\\s*(print(?:ln)?)\\s+[^\\s(=;]")),
    ASSIGNED(ErrorSign.code("prob\\.found\\.req")
            .english("converted to boolean")
            .line("\\b(?:if|while)\\s*\\(.*[^=!<>]=[^=]")),
    NO_CONDITION(ErrorSign.code("prob\\.found\\.req").english("int cannot be converted to boolean")),
    TEXT_FOR_NUMBER(
            ErrorSign.code("prob\\.found\\.req").english("String cannot be converted to (?:int|long|double|Integer)")),
    NUMBER_FOR_TEXT(ErrorSign.code("prob\\.found\\.req")
            .english("(?:int|long|double|boolean) cannot be converted to \\S*String")),
    TEXT_OPERATOR(ErrorSign.code("operator\\.cant\\.be\\.applied.*").english("String")),
    LOSSY(ErrorSign.code("prob\\.found\\.req").english("lossy conversion from \\w+ to (\\w+)")),
    CALLED_TOO_EARLY(ErrorSign.code("void\\.not\\.allowed\\.here|illegal\\.initializer.*")
            .line("\\bProcess\\s*\\(\\s*([\\p{L}\\w]+)\\s*\\(")),
    MISSING_NEW(ErrorSign.code("cant\\.resolve.*args").at("(\\p{Lu}\\w*)").known("%s")),
    METHOD_HANDED_OVER(ErrorSign.code("cant\\.resolve.*")
            .line("\\bProcess\\s*\\(")
            .at("(\\w+)")
            .known("%s\\(.*")),
    METHOD_WITHOUT_CALL(ErrorSign.code("cant\\.resolve.*")
            .english("symbol: +variable")
            .at("\\.?(\\w+)")
            .known("%s\\(.*")),
    PRIVATE_FIELD(ErrorSign.code("report\\.access").english("^(\\w+) has private access")),
    NEW_VARIABLE(ErrorSign.code("cant\\.resolve.*")
            .line("(?:^\\s*|\\bfor\\s*\\(\\s*)([\\p{L}\\w]+)\\s*=[^=]")
            .english("symbol: +variable")),
    UNCLOSED_TEXT(ErrorSign.code("unclosed\\.str\\.lit")),
    NO_RESULT(ErrorSign.code("missing\\.ret\\.stmt")),
    UNREACHABLE(ErrorSign.code("unreachable\\.stmt")),
    NO_VALUE_YET(ErrorSign.code("var\\.might\\.not\\.have\\.been\\.initialized").at("(.*)")),
    CHANGES(ErrorSign.code("cant\\.ref\\.non\\.effectively\\.final\\.var|local\\.variables.*")
            .at("(.*)")),
    UNCAUGHT(ErrorSign.code("unreported\\.exception.*")),
    NO_RESULT_TYPE(ErrorSign.code("invalid\\.meth\\.decl\\.ret\\.type\\.req")),
    LONELY_ELSE(ErrorSign.code("else\\.without\\.if|illegal\\.start\\.of\\.type|premature\\.eof")
            .line("^\\s*else\\b"));

    private static final Pattern PYTHON = Pattern.compile("^\\s*raise\\s+\\w+\\(");

    private final ErrorSign sign;

    Mistake(ErrorSign sign) {
        this.sign = sign;
    }

    /** Whether no further lines can make this code Java, although the compiler waits for more. */
    static boolean isHopeless(String code) {
        return PYTHON.matcher(code).find();
    }

    /** The mistake that probably caused the error. */
    static Optional<Mistake> in(Sight sight) {
        return Arrays.stream(values()).filter(each -> each.sign.fits(sight)).findFirst();
    }

    /** The piece of code that the message names. */
    String subject(Sight sight) {
        return sign.subject(sight);
    }
}
