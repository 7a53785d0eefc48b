package dev.procession.engine;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** Source text in memory, as the compiler takes it. */
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

    /** Whatever the file is called, a public class in it may have any name. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE;
    }
}
