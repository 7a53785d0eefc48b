package dev.procession.engine.weave;

import dev.procession.multiprocessing.internal.copy.FieldAccess;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Adds to a class the two methods with which {@link FieldAccess} reads and sets its fields by number. */
final class WovenAccessors {

    /** A field of the woven class. */
    record DeclaredField(int access, String name, String descriptor) {
        boolean isStatic() {
            return (access & Opcodes.ACC_STATIC) != 0;
        }

        /** Whether the field has a number. {@code FieldAccess} numbers the same fields. */
        boolean isCopied() {
            return isStatic()
                    ? (access & (Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC)) == 0
                    : (access & Opcodes.ACC_TRANSIENT) == 0;
        }
    }

    private static final int METHOD = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

    private final String owner;
    private final List<DeclaredField> fields;
    private final boolean canSet;
    private Label otherwise = new Label();

    /** @param canSet false for a record, whose fields only its constructor may set */
    WovenAccessors(String owner, List<DeclaredField> declared, boolean canSet) {
        this.owner = owner;
        this.canSet = canSet;
        Comparator<DeclaredField> byName = Comparator.comparing(DeclaredField::name);
        List<DeclaredField> copied =
                declared.stream().filter(DeclaredField::isCopied).toList();
        this.fields = Stream.concat(
                        copied.stream().filter(field -> !field.isStatic()).sorted(byName),
                        copied.stream().filter(DeclaredField::isStatic).sorted(byName))
                .toList();
    }

    void addTo(ClassVisitor type) {
        if (!fields.isEmpty()) {
            getter(type.visitMethod(METHOD, FieldAccess.GET, "(Ljava/lang/Object;I)Ljava/lang/Object;", null, null));
            if (canSet) {
                setter(type.visitMethod(
                        METHOD, FieldAccess.SET, "(Ljava/lang/Object;ILjava/lang/Object;)V", null, null));
            }
        }
    }

    private void getter(MethodVisitor code) {
        Label[] cases = beginSwitch(code);
        for (int i = 0; i < cases.length; i++) {
            DeclaredField field = fields.get(i);
            beginCase(code, cases[i], field);
            int opcode = field.isStatic() ? Opcodes.GETSTATIC : Opcodes.GETFIELD;
            code.visitFieldInsn(opcode, owner, field.name(), field.descriptor());
            box(code, Type.getType(field.descriptor()));
            code.visitInsn(Opcodes.ARETURN);
        }
        fail(code);
    }

    private void setter(MethodVisitor code) {
        Label[] cases = beginSwitch(code);
        for (int i = 0; i < cases.length; i++) {
            DeclaredField field = fields.get(i);
            beginCase(code, cases[i], field);
            code.visitVarInsn(Opcodes.ALOAD, 2);
            unbox(code, Type.getType(field.descriptor()));
            int opcode = field.isStatic() ? Opcodes.PUTSTATIC : Opcodes.PUTFIELD;
            code.visitFieldInsn(opcode, owner, field.name(), field.descriptor());
            code.visitInsn(Opcodes.RETURN);
        }
        fail(code);
    }

    private Label[] beginSwitch(MethodVisitor code) {
        Label[] cases = new Label[fields.size()];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = new Label();
        }
        otherwise = new Label();
        code.visitCode();
        code.visitVarInsn(Opcodes.ILOAD, 1);
        code.visitTableSwitchInsn(0, cases.length - 1, otherwise, cases);
        return cases;
    }

    private void beginCase(MethodVisitor code, Label label, DeclaredField field) {
        code.visitLabel(label);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        if (!field.isStatic()) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitTypeInsn(Opcodes.CHECKCAST, owner);
        }
    }

    private void fail(MethodVisitor code) {
        code.visitLabel(otherwise);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitTypeInsn(Opcodes.NEW, "java/lang/IllegalArgumentException");
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/IllegalArgumentException", "<init>", "()V", false);
        code.visitInsn(Opcodes.ATHROW);
        code.visitMaxs(3, 3);
        code.visitEnd();
    }

    private static void box(MethodVisitor code, Type type) {
        String box = boxOf(type);
        if (box != null) {
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC, box, "valueOf", "(" + type.getDescriptor() + ")L" + box + ";", false);
        }
    }

    private static void unbox(MethodVisitor code, Type type) {
        String box = boxOf(type);
        code.visitTypeInsn(Opcodes.CHECKCAST, box != null ? box : type.getInternalName());
        if (box != null) {
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL, box, type.getClassName() + "Value", "()" + type.getDescriptor(), false);
        }
    }

    private static @org.jspecify.annotations.Nullable String boxOf(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.BYTE -> "java/lang/Byte";
            case Type.SHORT -> "java/lang/Short";
            case Type.CHAR -> "java/lang/Character";
            case Type.INT -> "java/lang/Integer";
            case Type.LONG -> "java/lang/Long";
            case Type.FLOAT -> "java/lang/Float";
            case Type.DOUBLE -> "java/lang/Double";
            default -> null;
        };
    }
}
