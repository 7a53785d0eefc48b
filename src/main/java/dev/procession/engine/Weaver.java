package dev.procession.engine;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * Prepares a student's classes for life in several processes, before main loads them:
 *
 * <ul>
 *   <li>lambdas of every functional interface can be taken apart and sent;
 *   <li>an object can be made without running a constructor of the student's, and its fields be read and set, final
 *       ones too;
 *   <li>a class initializer that ran in the parent does not run again in a child, whose variables are copies;
 *   <li>{@code Thread.sleep} shows on the timeline, and {@code Runtime.halt} says that it was on purpose.
 * </ul>
 */
final class Weaver {

    /** Woven classes in which an object can be made blank, by internal name. */
    private final Set<String> blankable = new HashSet<>();

    /** Weaves classes that were compiled together. */
    Map<String, byte[]> weave(Map<String, byte[]> classFiles) {
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

    /** A superclass may come after its subclass, so the classes are looked at until nothing new is found. */
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
