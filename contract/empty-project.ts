import type { Project } from './entities.ts'

/** A project of which nothing is known but that it is being built. */
export const EMPTY_PROJECT: Omit<Project, 'id' | 'code' | 'name'> = {
  address: null,
  constructionPermitNo: null,
  industry: null,
  regulator: null,
  contractAmount: null,
  startDate: null,
  completionDate: null,
  status: 'building',
  payDay: null,
  fundingCycleMonths: null,
  laborCostRatio: null,
  projectManager: null,
  chiefSupervisor: null,
  laborOfficer: null,
  laborOfficerPhone: null,
}
