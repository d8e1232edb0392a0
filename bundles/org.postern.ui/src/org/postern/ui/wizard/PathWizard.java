package org.postern.ui.wizard;

import java.util.List;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;

/** A wizard whose pages depend on what was chosen on earlier ones. */
public abstract class PathWizard extends Wizard {

	/** The pages that what is chosen now needs, in their order; all of them were added. */
	protected abstract List<IWizardPage> path();

	@Override
	public IWizardPage getNextPage(IWizardPage page) {
		return neighbour(page, 1);
	}

	@Override
	public IWizardPage getPreviousPage(IWizardPage page) {
		return neighbour(page, -1);
	}

	/** JFace wants null where there is none. */
	private IWizardPage neighbour(IWizardPage page, int step) {
		List<IWizardPage> path = path();
		int index = path.indexOf(page) + step;
		return index < 0 || index >= path.size() ? null : path.get(index);
	}

	@Override
	public boolean canFinish() {
		return path().stream().allMatch(IWizardPage::isPageComplete);
	}
}
