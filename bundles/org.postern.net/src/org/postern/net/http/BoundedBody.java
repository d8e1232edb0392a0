package org.postern.net.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Takes a body up to a size, and breaks off what is larger. */
public final class BoundedBody implements BodySubscriber<byte[]> {

	private final int maximum;
	private final ByteArrayOutputStream read = new ByteArrayOutputStream();
	private final CompletableFuture<byte[]> body = new CompletableFuture<>();
	private final CompletableFuture<Subscription> source = new CompletableFuture<>();

	/** @param maximum in bytes */
	public BoundedBody(int maximum) {
		this.maximum = maximum;
	}

	@Override
	public CompletionStage<byte[]> getBody() {
		return body;
	}

	@Override
	public void onSubscribe(Subscription subscription) {
		source.complete(subscription);
		subscription.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(List<ByteBuffer> parts) {
		for (ByteBuffer part : parts) {
			if (read.size() + part.remaining() > maximum) {
				source.join().cancel();
				body.completeExceptionally(new IOException("the answer is longer than " + maximum + " bytes"));
				return;
			}
			byte[] bytes = new byte[part.remaining()];
			part.get(bytes);
			read.writeBytes(bytes);
		}
	}

	@Override
	public void onError(Throwable trouble) {
		body.completeExceptionally(trouble);
	}

	@Override
	public void onComplete() {
		body.complete(read.toByteArray());
	}
}
