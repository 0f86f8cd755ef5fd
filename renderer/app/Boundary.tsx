import { Component, type ReactNode } from 'react'
import { Trouble } from './Trouble.tsx'

interface Props {
  children: ReactNode
}

/** A defect in one page stays in that page: menu, jobs and status bar go on. */
export class Boundary extends Component<Props, { error: unknown }> {
  override state = { error: null }

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    return error === null ? (
      this.props.children
    ) : (
      <Trouble page error={error} onRetry={() => this.setState({ error: null })} />
    )
  }
}
