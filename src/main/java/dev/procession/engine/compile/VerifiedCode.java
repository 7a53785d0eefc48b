package dev.procession.engine.compile;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Verifies that a class file can do nothing but use allowed words, put texts together, and come to an end: it has no
 * fields, calls nothing else, and never jumps back. This is asked of the code that will run, after everything has been
 * asked of the source.
 */
final class VerifiedCode extends ClassVisitor {

    private static final String STRING_BUILDER = "java/lang/StringBuilder";

    /** What the method that is not the author's throws if it is asked for a number that is none. */
    private static final String EXCEPTION = "java/lang/IllegalArgumentException";

    private final Map<String, Set<String>> words;
    private final RestrictedShape shape;
    private String name = "";
    private boolean verified = true;

    private VerifiedCode(RestrictedShape shape) {
        super(Opcodes.ASM9);
        this.shape = shape;
        this.words = shape.words().entrySet().stream()
                .collect(Collectors.toMap(entry -> Type.getInternalName(entry.getKey()), Map.Entry::getValue));
    }

    /** Whether the class can do nothing else. Only its caller may call its other methods. */
    static boolean isVerified(byte[] classFile, RestrictedShape shape) {
        VerifiedCode check = new VerifiedCode(shape);
        new ClassReader(classFile).accept(check, 0);
        return check.verified;
    }

    private void require(boolean condition) {
        verified &= condition;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        this.name = name;
        require(Type.getInternalName(shape.parent()).equals(superName));
        require(interfaces == null || interfaces.length == 0);
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        require(false);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        boolean isCaller = method.equals(shape.caller());
        require(isCaller || shape.methods().contains(method) || method.equals("<init>"));
        return new Code(isCaller);
    }

    /** The class inherits the words of its parent. */
    private boolean isWord(String receiver, String member) {
        String owner = receiver.equals(name) ? Type.getInternalName(shape.parent()) : receiver;
        return member.equals("holds") && words.containsKey(owner)
                || words.getOrDefault(owner, Set.of()).contains(member);
    }

    private final class Code extends MethodVisitor {

        private final boolean isCaller;
        private final Set<Label> passed = new HashSet<>();

        Code(boolean isCaller) {
            super(Opcodes.ASM9);
            this.isCaller = isCaller;
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            require(!passed.contains(label));
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String method, String descriptor, boolean isInterface) {
            require(owner.equals(STRING_BUILDER)
                    || method.equals("<init>") && (owner.equals(EXCEPTION) || words.containsKey(owner))
                    || isCaller && owner.equals(name) && shape.methods().contains(method)
                    || isWord(owner, method));
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
            require(opcode == Opcodes.GETSTATIC && isWord(owner, field));
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            require(opcode == Opcodes.ANEWARRAY
                    || opcode == Opcodes.NEW && (type.equals(STRING_BUILDER) || type.equals(EXCEPTION)));
        }

        @Override
        public void visitLdcInsn(Object value) {
            require(value instanceof Number || value instanceof String);
        }

        @Override
        public void visitInvokeDynamicInsn(String method, String descriptor, Handle bootstrap, Object... arguments) {
            require(false);
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
            require(false);
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            require(false);
        }
    }
}
