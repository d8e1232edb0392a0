package org.postern.ui.trust;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.postern.api.backend.HostKey;
import org.postern.api.backend.HostTrust;

/**
 * Asks the person in front of the workbench, one question at a time. Views connect often: trust for once holds until
 * Postern is closed, and a refusal for a minute, so that nobody is asked the same thing over and over.
 */
@Component(service = HostTrust.class)
public final class HostQuestions implements HostTrust {

	private static final Duration REFUSAL = Duration.ofMinutes(1);

	private final Function<HostKey, CompletableFuture<Decision>> asker;
	private final Clock clock;
	private final Lock turn = new ReentrantLock();
	private final Map<HostKey, Answer> answers = new ConcurrentHashMap<>();

	/** What was answered, and when. */
	private record Answer(Decision decision, Instant at) {

		boolean holds(Instant now) {
			return decision == Decision.ONCE || decision == Decision.REFUSED && now.isBefore(at.plus(REFUSAL));
		}
	}

	@Activate
	public HostQuestions() {
		this(HostQuestions::dialog, Clock.systemUTC());
	}

	HostQuestions(Function<HostKey, CompletableFuture<Decision>> asker, Clock clock) {
		this.asker = asker;
		this.clock = clock;
	}

	@Override
	public Decision decide(HostKey unknown) throws InterruptedException {
		turn.lockInterruptibly();
		try {
			Optional<Decision> known = Optional.ofNullable(answers.get(unknown))
					.filter(answer -> answer.holds(clock.instant())).map(Answer::decision);
			return known.isPresent() ? known.get() : ask(unknown);
		} finally {
			turn.unlock();
		}
	}

	private Decision ask(HostKey unknown) throws InterruptedException {
		try {
			Decision decision = asker.apply(unknown).get();
			answers.put(unknown, new Answer(decision, clock.instant()));
			return decision;
		} catch (ExecutionException e) {
			throw new IllegalStateException("The question about " + unknown.place() + " could not be asked", e.getCause());
		}
	}

	/** With no workbench there is nobody to ask. */
	private static CompletableFuture<Decision> dialog(HostKey key) {
		if (!PlatformUI.isWorkbenchRunning()) {
			return CompletableFuture.completedFuture(Decision.REFUSED);
		}
		Display display = PlatformUI.getWorkbench().getDisplay();
		return CompletableFuture.supplyAsync(() -> new HostTrustDialog(parent(), key).ask(), display::asyncExec);
	}

	private static Shell parent() {
		return PlatformUI.getWorkbench().getModalDialogShellProvider().getShell();
	}
}
