package dev.procession.cli;

import dev.procession.fuzz.FuzzTarget;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The arguments of the command line, one a line. Nothing is carried out. */
public final class CommandLineFuzz implements FuzzTarget {

    @Override
    public int share() {
        return 40;
    }

    @Override
    public List<byte[]> seeds() {
        return Arrays.asList(
                FuzzTarget.bytes("run\n--speed\n2\n--cpu=1\n--timeline=lanes\n--export\nx.html\nprogram.java"),
                FuzzTarget.bytes("replay\n--speed=0.5\n--why\n3\nrun.jsonl"),
                FuzzTarget.bytes("check\n--repeat\n20\n--jobs=4\n--speed\n10\n--trust\n--lessons\nlessons\njoin\nlock"),
                FuzzTarget.bytes("lessons\n--language=zh\n--plain"),
                FuzzTarget.bytes("new\nname\n--lessons=dir"),
                FuzzTarget.bytes("archives"),
                FuzzTarget.bytes("--strict\n--version\n--help"),
                FuzzTarget.bytes("@file\n--\n-x\n--plain=true"));
    }

    @Override
    public void take(byte[] input) throws Exception {
        CommandLine line = Cli.commandLine(new SpokenLanguage("--lang", "en"));
        line.setErr(new PrintWriter(Writer.nullWriter()));
        String[] arguments = FuzzTarget.text(input).split("\n", 40);
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i].replaceFirst("^@", "%"); // would be read as the name of a file
        }
        try {
            line.parseArgs(arguments);
        } catch (ParameterException e) {
            line.getParameterExceptionHandler().handleParseException(e, arguments);
        }
    }
}
