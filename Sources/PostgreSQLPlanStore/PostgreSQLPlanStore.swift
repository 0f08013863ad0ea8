internal import PlanStore
