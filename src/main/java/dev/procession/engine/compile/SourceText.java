package dev.procession.engine.compile;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source file in memory, in the form that the compiler takes. */
final class SourceText extends SimpleJavaFileObject {

    private final String text;

    SourceText(String name, String text) {
        super(URI.create("string:///" + name + Kind.SOURCE.extension), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    /** A public class may have any name, whatever the name of the file is. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE;
    }
}
