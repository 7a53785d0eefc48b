package dev.procession.engine.compile;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * A file manager for the files that the compiler reads. It remembers the contents of the JDK's packages, and is reused
 * by one compilation after the other: a compact source file imports two dozen packages, and listing them again would
 * take longer than the rest of the compilation.
 */
final class CompilerFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    /** The prefix of the names of locations of JDK modules. */
    private static final String PLATFORM = StandardLocation.SYSTEM_MODULES.getName();

    private static final Deque<CompilerFiles> unused = new ArrayDeque<>();

    private final Map<PackageKey, List<JavaFileObject>> packages = new HashMap<>();
    private final Map<JavaFileObject, String> names = new IdentityHashMap<>();
    private List<File> classPath = List.of();

    private record PackageKey(String location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) {}

    private CompilerFiles() {
        super(Javac.compiler().getStandardFileManager(null, null, StandardCharsets.UTF_8));
    }

    /** Returns a file manager for the exclusive use of the caller, who closes it. */
    static CompilerFiles with(Collection<File> classPath) {
        CompilerFiles files;
        synchronized (unused) {
            files = unused.poll();
        }
        if (files == null) {
            files = new CompilerFiles();
        }
        files.use(List.copyOf(classPath));
        return files;
    }

    private void use(List<File> wanted) {
        if (!wanted.equals(classPath)) {
            try {
                fileManager.setLocation(StandardLocation.CLASS_PATH, wanted);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            classPath = wanted;
        }
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (!location.getName().startsWith(PLATFORM)) {
            return super.list(location, packageName, kinds, recurse);
        }
        PackageKey key = new PackageKey(location.getName(), packageName, Set.copyOf(kinds), recurse);
        List<JavaFileObject> known = packages.get(key);
        if (known == null) {
            known = new ArrayList<>();
            for (JavaFileObject each : super.list(location, packageName, kinds, recurse)) {
                known.add(each);
                names.put(each, super.inferBinaryName(location, each));
            }
            packages.put(key, known);
        }
        return known;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        String known = names.get(file);
        return known != null ? known : super.inferBinaryName(location, file);
    }

    /** Makes this file manager available to the next compilation. */
    @Override
    public void close() {
        synchronized (unused) {
            unused.push(this);
        }
    }
}
