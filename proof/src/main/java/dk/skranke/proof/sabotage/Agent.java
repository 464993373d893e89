package dk.skranke.proof.sabotage;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/** Changes one method of the running program: what it did, {@link Careless} does at a worse moment. */
public final class Agent {

    private static final ClassDesc CARELESS = ClassDesc.of("dk.skranke.proof.sabotage.Careless");
    private static final MethodTypeDesc DO = MethodTypeDesc.of(
            ConstantDescs.CD_void,
            ConstantDescs.CD_Object,
            ConstantDescs.CD_String,
            ConstantDescs.CD_Object.arrayType());
    private static final String TRANSACTION = "org.springframework.transaction.";

    /** A method, and what is done with it. */
    private record Target(String type, String method, String signature, boolean afterCommit) {}

    private Agent() {}

    public static void premain(String sabotage, Instrumentation program) {
        Careless.sabotage = sabotage;
        var target = target(sabotage);
        program.addTransformer(new ClassFileTransformer() {
            @Override
            public byte @Nullable [] transform(
                    @Nullable ClassLoader loader,
                    String name,
                    @Nullable Class<?> before,
                    @Nullable ProtectionDomain domain,
                    byte[] bytes) {
                return name.equals(target.type) ? spoilt(bytes, target) : null;
            }
        });
    }

    private static Target target(String sabotage) {
        return switch (sabotage) {
            case "ack-before-commit", "imap-flag-before-commit" ->
                new Target(
                        "dk/skranke/mail/Intake",
                        "take",
                        "(Ldk/skranke/mail/Mailbox;Ldk/skranke/files/StoredFile;Ljava/lang/String;)V",
                        false);
            case "outbox-apart" ->
                new Target("dk/skranke/mail/Outbox", "on", "(Ldk/skranke/ticketing/Leaving;)V", true);
            case "file-after-commit" ->
                new Target(
                        "dk/skranke/files/FileStore",
                        "settle",
                        "(Ljava/nio/file/Path;Ldk/skranke/files/ContentId;)V",
                        false);
            default -> throw new IllegalArgumentException(sabotage);
        };
    }

    private static byte[] spoilt(byte[] bytes, Target target) {
        try {
            var file = ClassFile.of();
            return file.transformClass(file.parse(bytes), (type, it) -> spoil(type, it, target));
        } catch (RuntimeException | Error e) {
            e.printStackTrace(); // the machine would swallow it, and the program go on as if nothing had been
            // done to it
            throw e;
        }
    }

    private static void spoil(ClassBuilder type, ClassElement element, Target target) {
        if (!(element instanceof MethodModel method)
                || !method.methodName().equalsString(target.method)
                || !method.methodType().equalsString(target.signature)) {
            type.with(element);
            return;
        }
        var flags = method.flags().flagsMask();
        var signature = method.methodTypeSymbol();
        type.withMethod(
                target.method + Careless.REAL,
                signature,
                flags,
                real -> method.forEach(it -> {
                    if (!(it instanceof RuntimeVisibleAnnotationsAttribute)) real.with(it);
                }));
        type.withMethod(target.method, signature, flags, fake -> {
            if (target.afterCommit) fake.with(afterCommit());
            fake.withCode(code -> instead(code, target.method, signature));
        });
    }

    private static void instead(CodeBuilder code, String method, MethodTypeDesc signature) {
        code.aload(0).ldc(method).loadConstant(signature.parameterCount()).anewarray(ConstantDescs.CD_Object);
        for (var n = 0; n < signature.parameterCount(); n++)
            code.dup().loadConstant(n).aload(n + 1).aastore();
        code.invokestatic(CARELESS, "perform", DO).return_();
    }

    private static RuntimeVisibleAnnotationsAttribute afterCommit() {
        return RuntimeVisibleAnnotationsAttribute.of(
                Annotation.of(ClassDesc.of(TRANSACTION + "event.TransactionalEventListener")),
                Annotation.of(
                        ClassDesc.of(TRANSACTION + "annotation.Transactional"),
                        AnnotationElement.of(
                                "propagation",
                                AnnotationValue.ofEnum(
                                        ClassDesc.of(TRANSACTION + "annotation.Propagation"), "REQUIRES_NEW"))));
    }
}
