package dev.procession.engine.weave;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * Changes the class files of a student's classes, before main loads them, so that their objects can be copied into
 * child processes:
 *
 * <ul>
 *   <li>lambdas of every functional interface can be serialized;
 *   <li>an object can be made without running the student's constructors, and its fields, even final ones, can be read
 *       and set;
 *   <li>a class initializer that ran in the parent does not run again in a child, whose variables are copies;
 *   <li>{@code Thread.sleep} is recorded as a wait, and {@code Runtime.halt} records that it was called on purpose;
 *   <li>a {@code Scanner} can be used again after the student has stopped a read.
 * </ul>
 */
public final class Weaver {

    /** The internal names of classes that have a constructor for blank objects. */
    private final Set<String> blankable = new HashSet<>();

    /** Weaves classes that were compiled together, by binary name. */
    public Map<String, byte[]> weave(Map<String, byte[]> classFiles) {
        noteBlankable(classFiles);
        Map<String, byte[]> woven = new LinkedHashMap<>();
        classFiles.forEach((name, classFile) -> woven.put(name, weave(classFile)));
        return woven;
    }

    byte[] weave(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new WovenClass(writer, blankable.contains(reader.getClassName())), 0);
        return writer.toByteArray();
    }

    /**
     * Collects the classes that get such a constructor. A superclass may come after its subclass, so the search is
     * repeated until it finds no more.
     */
    private void noteBlankable(Map<String, byte[]> classFiles) {
        boolean more = true;
        while (more) {
            more = false;
            for (byte[] classFile : classFiles.values()) {
                ClassReader reader = new ClassReader(classFile);
                if (WovenClass.canHaveBlankConstructor(reader.getAccess(), reader.getSuperName())
                        || blankable.contains(reader.getSuperName())) {
                    more |= blankable.add(reader.getClassName());
                }
            }
        }
    }
}
