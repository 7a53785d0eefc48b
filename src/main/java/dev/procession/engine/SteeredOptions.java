package dev.procession.engine;

import dev.procession.multiprocessing.internal.gate.GateWire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The options for the JVMs of a steered program, in files. */
final class SteeredOptions {

    private final Jvm jvm;
    private final Path file;
    private final List<String> ofChildren;

    /** @param file the beginning of the names of the files */
    SteeredOptions(Jvm jvm, Path file) throws IOException {
        this.jvm = jvm;
        this.file = file;
        List<String> options = new ArrayList<>(jvm.allChildOptions());
        options.add(0, property(GateWire.PROPERTY, "0"));
        this.ofChildren = OptionFile.write(file, options);
    }

    List<String> ofChildren() {
        return ofChildren;
    }

    /**
     * The options of a main.
     *
     * @param children for how many children it makes JVMs ready before its run begins
     */
    List<String> ofMain(int children) throws IOException {
        List<String> options = new ArrayList<>(jvm.allMainOptions());
        options.add(0, property(GateWire.PROPERTY, Integer.toString(children)));
        options.add(0, property(GateWire.CHILD_OPTIONS_PROPERTY, String.join(" ", ofChildren)));
        return OptionFile.write(file.resolveSibling(file.getFileName() + "-main-" + children), options);
    }

    private static String property(String name, String value) {
        return "-D" + name + "=" + value;
    }
}
