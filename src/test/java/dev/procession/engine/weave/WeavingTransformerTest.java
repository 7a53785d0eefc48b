package dev.procession.engine.weave;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.procession.multiprocessing.internal.program.StudentLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Checks classes of every class file version, since an ordinary program may use libraries of any age. */
class WeavingTransformerTest {

    private final StudentLoader loader = new StudentLoader(getClass().getClassLoader());

    private byte[] transform(String name, byte[] classFile) {
        byte[] woven = new WeavingTransformer().transform(loader, name, null, null, classFile);
        return woven == null ? classFile : woven;
    }

    @ParameterizedTest
    @ValueSource(
            ints = {Opcodes.V1_1, Opcodes.V1_4, Opcodes.V1_5, Opcodes.V1_6, Opcodes.V1_7, Opcodes.V1_8, Opcodes.V17})
    void anInterfaceOfAnyVersionCanBeLoaded(int version) {
        ClassWriter type = new ClassWriter(0);
        type.visit(version, Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE, "Old", null, "java/lang/Object", null);
        type.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, "run", "()V", null, null)
                .visitEnd();
        type.visitEnd();
        loader.add("Old", transform("Old", type.toByteArray()));

        assertDoesNotThrow(() -> Class.forName("Old", true, loader));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {Opcodes.V1_1, Opcodes.V1_4, Opcodes.V1_5, Opcodes.V1_6, Opcodes.V1_7, Opcodes.V1_8, Opcodes.V17})
    void aClassOfAnyVersionCanBeInitialized(int version) {
        ClassWriter type = new ClassWriter(0);
        type.visit(version, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, "Old", null, "java/lang/Object", null);
        type.visitField(Opcodes.ACC_STATIC, "n", "I", null, null).visitEnd();
        MethodVisitor initializer = type.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        initializer.visitCode();
        initializer.visitInsn(Opcodes.ICONST_1);
        initializer.visitFieldInsn(Opcodes.PUTSTATIC, "Old", "n", "I");
        initializer.visitInsn(Opcodes.RETURN);
        initializer.visitMaxs(1, 0);
        initializer.visitEnd();
        type.visitEnd();
        loader.add("Old", transform("Old", type.toByteArray()));

        assertDoesNotThrow(() -> Class.forName("Old", true, loader));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev/procession/multiprocessing/Process", "org/objectweb/asm/ClassReader"})
    void ownClassesAreLeftAlone(String name) {
        assertNull(new WeavingTransformer().transform(loader, name, null, null, new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java/util/ArrayList", "java/sql/Date"})
    void classesOfTheJdkAreLeftAlone(String name) {
        assertNull(new WeavingTransformer().transform(null, name, null, null, new byte[0]));
        assertNull(new WeavingTransformer()
                .transform(ClassLoader.getPlatformClassLoader(), name, null, null, new byte[0]));
    }
}
