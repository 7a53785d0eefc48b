package dev.procession.engine.compile;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Looks in class files for a {@code main} method that can be run, so that no JVM is started for a program without one.
 */
final class MainMethod extends ClassVisitor {

    private boolean found;

    private MainMethod() {
        super(Opcodes.ASM9);
    }

    /** Whether the class, or a superclass of it among {@code classFiles}, has a {@code main} method. */
    static boolean isIn(byte @Nullable [] classFile, Map<String, byte[]> classFiles) {
        for (byte @Nullable [] at = classFile; at != null; ) {
            ClassReader reader = new ClassReader(at);
            MainMethod search = new MainMethod();
            reader.accept(search, ClassReader.SKIP_CODE);
            if (search.found) {
                return true;
            }
            at = classFiles.get(reader.getSuperName().replace('/', '.'));
        }
        return false;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        found |= name.equals("main") && (descriptor.equals("()V") || descriptor.equals("([Ljava/lang/String;)V"));
        return null;
    }
}
