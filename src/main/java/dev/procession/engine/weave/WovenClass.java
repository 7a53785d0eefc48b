package dev.procession.engine.weave;

import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.LambdaLookup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes one class as the {@link Weaver} changes it. */
final class WovenClass extends ClassVisitor {

    private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";
    private static final String PROCESS = Type.getInternalName(Process.class);
    private static final String BLANK_CONSTRUCTOR = "(" + Type.getDescriptor(Blank.class) + ")V";

    private final boolean blankable;
    private String name = "";
    private String superName = "";
    private int access;
    private final List<WovenAccessors.DeclaredField> fields = new ArrayList<>();

    WovenClass(ClassVisitor next, boolean blankable) {
        super(Opcodes.ASM9, next);
        this.blankable = blankable;
    }

    static boolean canHaveBlankConstructor(int access, @Nullable String superName) {
        return (access & Opcodes.ACC_INTERFACE) == 0
                && ("java/lang/Object".equals(superName) || PROCESS.equals(superName));
    }

    @Override
    public void visit(
            int version, int access, String name, @Nullable String signature, String superName, String[] interfaces) {
        this.access = access;
        this.name = name;
        this.superName = superName;
        super.visit(version, access, name, signature, superName, interfaces);
    }

    private boolean keepsItsInitializer() {
        return (access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM)) != 0;
    }

    /** Removes {@code final}, since a final field must be set in a copy too. */
    @Override
    public FieldVisitor visitField(
            int declared, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        boolean isStatic = (declared & Opcodes.ACC_STATIC) != 0;
        boolean opened = isStatic ? value == null && !keepsItsInitializer() : !isRecord();
        int woven = opened ? declared & ~Opcodes.ACC_FINAL : declared;
        fields.add(new WovenAccessors.DeclaredField(woven, name, descriptor));
        return super.visitField(woven, name, descriptor, signature, value);
    }

    private boolean isRecord() {
        return superName.equals("java/lang/Record");
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
        boolean guarded = name.equals("<clinit>") && !keepsItsInitializer();
        return new WovenMethod(next, guarded ? Type.getObjectType(this.name) : null);
    }

    @Override
    public void visitEnd() {
        addLookup();
        if ((access & Opcodes.ACC_INTERFACE) == 0) {
            new WovenAccessors(name, fields, !isRecord()).addTo(cv);
        }
        if (blankable) {
            MethodVisitor constructor = super.visitMethod(
                    Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, "<init>", BLANK_CONSTRUCTOR, null, null);
            constructor.visitCode();
            constructor.visitVarInsn(Opcodes.ALOAD, 0);
            boolean ofObject = superName.equals("java/lang/Object");
            if (!ofObject) {
                constructor.visitVarInsn(Opcodes.ALOAD, 1);
            }
            constructor.visitMethodInsn(
                    Opcodes.INVOKESPECIAL, superName, "<init>", ofObject ? "()V" : BLANK_CONSTRUCTOR, false);
            constructor.visitInsn(Opcodes.RETURN);
            constructor.visitMaxs(2, 2);
            constructor.visitEnd();
        }
        super.visitEnd();
    }

    /**
     * Adds a method that returns the class's own lookup. Only with it can {@code LambdaLinker} link a lambda of the
     * class.
     */
    private void addLookup() {
        MethodVisitor method = super.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                LambdaLookup.METHOD,
                "()L" + LOOKUP + ";",
                null,
                null);
        method.visitCode();
        method.visitMethodInsn(
                Opcodes.INVOKESTATIC, "java/lang/invoke/MethodHandles", "lookup", "()L" + LOOKUP + ";", false);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(1, 0);
        method.visitEnd();
    }
}
