package org.postern.core.internal.push;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Recipient;
import org.postern.api.profile.Shipment;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.core.internal.issued.PresentProfiles;
import org.postern.core.internal.packed.PackedTexts;
import org.postern.core.issued.Fingerprint;

/** Takes one user after the other, each on a virtual thread, as many at a time as the limits let. */
final class PushWork {

	private static final long GLANCE_MILLIS = 100;
	/** For the users whose turn it is when all is cancelled. */
	private static final long GRACE_MILLIS = 700;
	private static final long SETTLE_MILLIS = 5_000;
	/** How many are written down at a time, of all who were given something together. */
	private static final int PART = 1_000;

	private final PresentProfiles present;
	private final WrittenProfiles written;
	private final RunLog log;
	private final boolean collects;
	private final int atOnce;
	private final Semaphore window;
	private final CancelSource breakOff = new CancelSource();
	/** Position, fingerprint, place and channel. */
	private final PackedTexts collected = new PackedTexts();
	private final AtomicReference<Optional<Exception>> trouble = new AtomicReference<>(Optional.empty());

	/** @param collects whether all arrive together at the end */
	PushWork(PresentProfiles present, WrittenProfiles written, RunLog log, boolean collects, int atOnce) {
		this.present = present;
		this.written = written;
		this.log = log;
		this.collects = collects;
		this.atOnce = atOnce;
		this.window = new Semaphore(atOnce);
	}

	/** A user and his position in the list. */
	record Turn(int user, Recipient recipient) {
	}

	/** The progress by which a shipment can be broken off. */
	Progress progress() {
		return new Progress() {

			@Override
			public void step(String what) {
				// each user's outcome is told instead
			}

			@Override
			public Cancellation cancellation() {
				return breakOff;
			}
		};
	}

	/** @throws IOException if something could not be written down; then nobody's turn begins any more */
	void run(Stream<Turn> turns, Shipment shipment, Throttle throttle, Cancellation cancellation)
			throws IOException, ChannelException, InterruptedException {
		ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
		try {
			for (Iterator<Turn> next = turns.iterator(); next.hasNext();) {
				Turn turn = next.next();
				throttle.await(cancellation);
				awaitRoom(cancellation);
				threads.execute(() -> take(turn, shipment));
			}
			for (int i = 0; i < atOnce; i++) {
				awaitRoom(cancellation);
			}
		} finally {
			settle(threads);
		}
		raise();
		if (collects) {
			finish(shipment);
		}
	}

	private void finish(Shipment shipment) throws IOException, ChannelException, InterruptedException {
		log.finishing();
		try {
			shipment.finish();
		} catch (ChannelException e) {
			log.nothingArrived();
			throw e;
		}
		for (int from = 0; from < collected.size(); from += PART) {
			log.delivered(IntStream.range(from, Math.min(from + PART, collected.size())).mapToObj(this::collected).toList());
		}
	}

	private RunLog.Given collected(int position) {
		List<String> given = collected.get(position);
		return new RunLog.Given(Integer.parseInt(given.get(0)), given.get(1), given.get(2), "", given.get(3));
	}

	private void awaitRoom(Cancellation cancellation) throws IOException, InterruptedException {
		while (!window.tryAcquire(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
			cancellation.check();
		}
		cancellation.check();
		raise();
	}

	private void raise() throws IOException {
		if (trouble.get().isPresent()) {
			switch (trouble.get().get()) {
				case IOException failed -> throw failed;
				case RuntimeException bug -> throw bug;
				default -> throw new IllegalStateException(trouble.get().get());
			}
		}
	}

	/** Whose turn it is may finish it; then nothing goes on behind the caller's back. */
	private void settle(ExecutorService threads) throws InterruptedException {
		threads.shutdown();
		if (!threads.awaitTermination(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
			breakOff.cancel();
			threads.awaitTermination(SETTLE_MILLIS, TimeUnit.MILLISECONDS);
		}
	}

	private void take(Turn turn, Shipment shipment) {
		try {
			push(turn, shipment);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (IOException | RuntimeException e) {
			trouble.compareAndSet(Optional.empty(), Optional.of(e));
		} finally {
			window.release();
		}
	}

	private void push(Turn turn, Shipment shipment) throws IOException, InterruptedException {
		Optional<ClientProfile> profile = present.of(turn.recipient.address());
		if (profile.isEmpty()) {
			log.failed(turn.user, turn.recipient.address().domain() + " is no domain of this site any more",
					"Add the domain to the site again.");
			return;
		}
		if (!collects) {
			log.begin(turn.user);
		}
		try {
			Delivery delivery = shipment.add(written.of(profile.get(), turn.recipient), progress());
			delivered(new RunLog.Given(turn.user, Fingerprint.of(profile.get()), place(delivery.places()),
					delivery.message().orElse(""), delivery.channel()));
		} catch (ChannelException e) {
			log.failed(turn.user, e.getMessage(), e.remedy());
		}
	}

	private void delivered(RunLog.Given given) throws IOException {
		if (collects) {
			collected.add(Integer.toString(given.user()), given.fingerprint(), given.place(), given.channel());
		} else {
			log.delivered(List.of(given));
		}
	}

	private static String place(List<String> places) {
		return places.isEmpty() ? "" : places.getFirst() + (places.size() > 1 ? " and " + (places.size() - 1) + " more" : "");
	}
}
