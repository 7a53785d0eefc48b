package dev.procession.engine.compile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** A file manager that keeps the class files which the compiler writes, instead of writing them to the disk. */
final class ClassFilesInMemory extends ForwardingJavaFileManager<CompilerFiles> {

    private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();

    ClassFilesInMemory(CompilerFiles files) {
        super(files);
    }

    Map<String, byte[]> classFiles() {
        Map<String, byte[]> classFiles = new LinkedHashMap<>();
        written.forEach((name, bytes) -> classFiles.put(name, bytes.toByteArray()));
        return classFiles;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String name, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
        return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('.', '/') + kind.extension), kind) {
            @Override
            public OutputStream openOutputStream() {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                written.put(name, bytes);
                return bytes;
            }
        };
    }
}
